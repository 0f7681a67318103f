namespace Onboarding.Api.Dialects.Amlyze.Batches;

/// <summary>One customer of a batch or file, as JSON.</summary>
/// <param name="Position">The position in the list, or the line number, from 1.</param>
/// <param name="Json">The bytes of the customer; null if it was skipped because it is larger than the body of a single call may be.</param>
internal readonly record struct Element(long Position, ReadOnlyMemory<byte>? Json);
