namespace Onboarding.Api.Dialects.Amlyze.Import.Csv;

/// <summary>Reads characters that were read ahead, and then the rest of a reader.</summary>
internal sealed class HeadedReader(char[] head, int count, TextReader rest) : TextReader
{
    private int _at;

    /// <inheritdoc/>
    public override int Read(char[] buffer, int index, int length) => Take(buffer.AsSpan(index, length)) is > 0 and var taken
        ? taken : rest.Read(buffer, index, length);

    /// <inheritdoc/>
    public override async Task<int> ReadAsync(char[] buffer, int index, int length) =>
        Take(buffer.AsSpan(index, length)) is > 0 and var taken ? taken : await rest.ReadAsync(buffer.AsMemory(index, length));

    private int Take(Span<char> buffer)
    {
        var taken = Math.Min(buffer.Length, count - _at);
        head.AsSpan(_at, taken).CopyTo(buffer);
        _at += taken;
        return taken;
    }
}
