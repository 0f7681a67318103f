using Onboarding.Api.Common.Files;
using Onboarding.Api.Dialects.Amlyze.Batches;
using Onboarding.Domain.Customers.Imports;

namespace Onboarding.Api.Dialects.Amlyze.Import;

/// <summary>
/// The file of rejected records as they were: in the format of the source, each beside its reason, so that people correct them there and import the
/// file again. It exists only if records were rejected. Records that were too large to be read are left out.
/// </summary>
/// <remarks>The database does not store rejected records, so the source is read a second time up to the last of them.</remarks>
internal sealed class RejectedLines : IAsyncDisposable
{
    private readonly ImportFile _source;
    private readonly OutputFile _file;
    private IAsyncEnumerator<Element>? _records;
    private bool _hasAny;

    /// <summary>Opens the file. Throws if it cannot be written.</summary>
    /// <param name="files">Opens the file.</param>
    /// <param name="source">The file that is imported.</param>
    /// <param name="path">The path of the file.</param>
    /// <param name="reserved">The other files of the command.</param>
    public RejectedLines(OutputFiles files, ImportFile source, string path, IReadOnlyList<string> reserved)
    {
        (_source, Path) = (source, path);
        var start = source.Format == ImportFormat.Csv ? JsonRemarks.Code
            : (source.Format == ImportFormat.Json ? "[" : "") + $"{{\"{JsonRemarks.Code}\":";
        _file = files.Replace(path, OutputKind.Beginning("a file of rejected records", start), reserved);
    }

    /// <summary>The path of the file.</summary>
    public string Path { get; }

    /// <summary>Whether it has records.</summary>
    public bool HasAny => _hasAny;

    /// <summary>Returns the path of the file that belongs to a result file or to the source.</summary>
    public static string PathFor(ImportFile source, string? resultPath) =>
        $"{resultPath ?? source.BasePath}.rejected.{RejectedText.EndingOf(source.Format)}";

    /// <summary>Appends a record. Records come in the order of the source.</summary>
    public async Task Add(RejectedRecord record, CancellationToken cancellationToken)
    {
        _records ??= _source.Records(cancellationToken).GetAsyncEnumerator(cancellationToken);
        while (_records.Current.Position < record.Position)
        {
            if (!await _records.MoveNextAsync())
            {
                return;
            }
        }

        if (_records.Current is { Position: var position } found && position == record.Position && (found.Source ?? found.Json) is { } text)
        {
            Write(text, record.Code, record.Defects[0].Message);
        }
    }

    /// <summary>Gives the file its name, or removes it if there are no records.</summary>
    public async Task Commit()
    {
        if (_hasAny && _source.Format == ImportFormat.Json)
        {
            await _file.Content.WriteAsync(RejectedText.JsonEnd);
        }

        _file.Commit(onlyIfAny: true);
    }

    /// <summary>Removes the file before the first record.</summary>
    public void Abandon() => _file.Dispose();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_records is not null)
        {
            await _records.DisposeAsync();
        }

        await _file.DisposeAsync();
    }

    private void Write(ReadOnlyMemory<byte> text, string code, string description)
    {
        RejectedText.Of(_source).Write(_file.Content, text, code, description, isFirst: !_hasAny);
        _hasAny = true;
    }
}
