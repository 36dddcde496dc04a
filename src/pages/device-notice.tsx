import { useDraftSession } from "../drafts/draft-session.ts";
import { useAllWords } from "../words/use-all-words.ts";

/** What another tab did to the draft that this one keeps on the device, and the choice that follows. */
export function DeviceNotice() {
  const { device, deviceState, current, open } = useDraftSession();
  const words = useAllWords().files;
  const adopt = (): void => {
    const other = device.find();
    if (other !== undefined) void open(() => ({ ...other, step: current().step }));
  };
  switch (deviceState.kind) {
    case "conflict":
      return (
        <div className="notice">
          <p>{words.conflict}</p>
          <div className="actions">
            <button type="button" onClick={adopt}>
              {words.takeOther}
            </button>
            <button type="button" onClick={() => device.overrule(current())}>
              {words.keepMine}
            </button>
          </div>
        </div>
      );
    case "gone":
      return <p className="notice">{words.gone}</p>;
    case "refused":
      return <p className="notice">{words.refused}</p>;
    default:
      return null;
  }
}
