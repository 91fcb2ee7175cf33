// Choosing a stretch of the timeline by dragging over it. A press that does not move stays a click on what lies there.
import { type RefObject, useEffect, useRef, useState } from "react";

/** Moves shorter than this, in pixels, are the tremor of a click. */
const TREMOR = 5;

interface BrushSetting {
  readonly width: number;
  readonly edge: number;
  readonly mirrored: boolean;
  /** A stretch was chosen: from and to as places of the scale. */
  readonly chosen: (from: number, to: number) => void;
}

interface Brush {
  readonly ref: RefObject<HTMLDivElement | null>;
  /** The stretch being drawn. */
  readonly drag: readonly [number, number] | null;
}

export function useBrush({ width, edge, mirrored, chosen }: BrushSetting): Brush {
  const ref = useRef<HTMLDivElement>(null);
  const [drag, setDrag] = useState<readonly [number, number] | null>(null);
  useEffect(() => {
    const pad = ref.current;
    if (!pad) return;
    let start: number | null = null;
    let stretch: readonly [number, number] | null = null;
    const along = (event: PointerEvent): number => {
      const box = pad.getBoundingClientRect();
      const x = mirrored ? box.right - event.clientX : event.clientX - box.left;
      return Math.min(width, Math.max(0, x - edge));
    };
    const press = (event: PointerEvent): void => {
      if (event.button === 0 && event.pointerType !== "touch") start = along(event);
    };
    const move = (event: PointerEvent): void => {
      if (start === null) return;
      const at = along(event);
      if (stretch === null && Math.abs(at - start) < TREMOR) return;
      if (stretch === null) pad.setPointerCapture(event.pointerId);
      stretch = [Math.min(start, at), Math.max(start, at)];
      setDrag(stretch);
    };
    const release = (): void => {
      if (stretch) chosen(...stretch);
      start = null;
      stretch = null;
      setDrag(null);
    };
    const abandon = (): void => {
      stretch = null;
      release();
    };
    pad.addEventListener("pointerdown", press);
    pad.addEventListener("pointermove", move);
    pad.addEventListener("pointerup", release);
    pad.addEventListener("pointercancel", abandon);
    return () => {
      pad.removeEventListener("pointerdown", press);
      pad.removeEventListener("pointermove", move);
      pad.removeEventListener("pointerup", release);
      pad.removeEventListener("pointercancel", abandon);
    };
  }, [width, edge, mirrored, chosen]);
  return { ref, drag };
}
