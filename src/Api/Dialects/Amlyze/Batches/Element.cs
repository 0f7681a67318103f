namespace Onboarding.Api.Dialects.Amlyze.Batches;

/// <summary>One customer of a batch or file, as JSON.</summary>
/// <param name="Position">Its place in the list, or its line, from 1.</param>
/// <param name="Json">Its bytes; nothing if it was passed over, larger than a single call may be.</param>
internal readonly record struct Element(long Position, ReadOnlyMemory<byte>? Json);
