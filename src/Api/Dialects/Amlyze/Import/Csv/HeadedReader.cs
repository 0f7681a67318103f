namespace Onboarding.Api.Dialects.Amlyze.Import.Csv;

/// <summary>
/// Reads characters that were read ahead, and then the rest of a reader. Limits a row: the parser keeps a whole row in memory, and limits only a
/// field.
/// </summary>
/// <param name="head">The characters that were read ahead.</param>
/// <param name="count">Their number.</param>
/// <param name="rest">The reader.</param>
/// <param name="maxRow">The most characters of a row, without those that the parser read together with the row before it.</param>
internal sealed class HeadedReader(char[] head, int count, TextReader rest, long maxRow) : TextReader
{
    private int _at;
    private long _ofRow;

    /// <summary>Begins the next row.</summary>
    public void BeginRow() => _ofRow = 0;

    /// <inheritdoc/>
    public override int Read(char[] buffer, int index, int length) => Counted(Take(buffer.AsSpan(index, length)) is > 0 and var taken
        ? taken : rest.Read(buffer, index, length));

    /// <inheritdoc/>
    public override async Task<int> ReadAsync(char[] buffer, int index, int length) => Counted(
        Take(buffer.AsSpan(index, length)) is > 0 and var taken ? taken : await rest.ReadAsync(buffer.AsMemory(index, length)));

    private int Counted(int read) => (_ofRow += read) > maxRow
        ? throw new CsvRowTooLongException(maxRow) : read;

    private int Take(Span<char> buffer)
    {
        var taken = Math.Min(buffer.Length, count - _at);
        head.AsSpan(_at, taken).CopyTo(buffer);
        _at += taken;
        return taken;
    }
}
