import { Component, type ComponentChildren } from 'preact';

/** Keeps a view that breaks from taking the rest with it: shows `fallback` with the error instead. */
export class ErrorBoundary extends Component<
  { fallback: (error: Error) => ComponentChildren; children: ComponentChildren },
  { error?: Error }
> {
  override state: { error?: Error } = {};

  override componentDidCatch(error: unknown): void {
    this.setState({ error: error instanceof Error ? error : new Error(String(error)) });
  }

  override render() {
    return this.state.error ? this.props.fallback(this.state.error) : this.props.children;
  }
}
