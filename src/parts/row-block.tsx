import type { CSSProperties, ReactNode } from "react";

export interface RowBlockProps {
  /** How many rows it has, from which its height is guessed until it is seen. */
  readonly rows: number;
  /** Whether further blocks are about to follow. */
  readonly isBusy: boolean;
  readonly children: ReactNode;
}

/** Some neighbouring rows of a table: the browser lays out only blocks in sight. */
export function RowBlock({ rows, isBusy, children }: RowBlockProps) {
  const style: CSSProperties & Readonly<Record<"--rows", number>> = { "--rows": rows };
  return (
    // The stylesheet lays it out as a block: some browsers forget then what it is.
    // oxlint-disable-next-line jsx-a11y/no-redundant-roles
    <tbody role="rowgroup" aria-busy={isBusy || undefined} style={style}>
      {children}
    </tbody>
  );
}
