namespace Onboarding.Api.Dialects.Amlyze.Batches;

/// <summary>One customer of a batch or file, as JSON.</summary>
/// <param name="Position">The position in the list, or the line number, from 1.</param>
/// <param name="Json">The bytes of the customer; null if it was skipped because it is larger than the body of a single call may be.</param>
internal readonly record struct Element(long Position, ReadOnlyMemory<byte>? Json)
{
    /// <summary>The reason why a record of a file is no customer; null if it is one or was too large.</summary>
    public string? Defect { get; init; }

    /// <summary>The record as it is in the file, without its line break, if that is not the JSON.</summary>
    public ReadOnlyMemory<byte>? Source { get; init; }
}
