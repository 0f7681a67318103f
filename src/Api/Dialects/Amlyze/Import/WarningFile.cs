using System.Text.Encodings.Web;
using System.Text.Json;
using Onboarding.Api.Dialects.Amlyze.Wire;
using Onboarding.Application.Customers.RegisterBatch;

namespace Onboarding.Api.Dialects.Amlyze.Import;

/// <summary>
/// The file of warnings: one JSON line for each accepted record that has some, in the order of the imported file. It exists only if there are
/// warnings. Only its owner may read it.
/// </summary>
/// <param name="path">The path of the file.</param>
internal sealed class WarningFile(string path) : IDisposable
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Dictionary<string, long> _counts = new(StringComparer.Ordinal);
    private FileStream? _stream;

    /// <summary>The path of the file.</summary>
    public string Path => path;

    /// <summary>The number of warnings of this run by code, most frequent first.</summary>
    public IReadOnlyList<(string Code, long Count)> Counts =>
        [.. _counts.OrderByDescending(one => one.Value).ThenBy(one => one.Key, StringComparer.Ordinal).Select(one => (one.Key, one.Value))];

    /// <summary>Removes the file of an earlier run.</summary>
    public void Clear() => File.Delete(path);

    /// <summary>Appends the warnings of accepted records.</summary>
    public void Add(IReadOnlyList<BatchItemOutcome> outcomes)
    {
        foreach (var item in outcomes.Where(outcome => outcome.IsAccepted).Select(outcome => outcome.Item))
        {
            if (item.Warnings() is not { Count: > 0 } warnings)
            {
                continue;
            }

            foreach (var warning in warnings)
            {
                _counts[warning.Code] = _counts.GetValueOrDefault(warning.Code) + 1;
            }

            var line = new Line(
                item.Position, item.Draft.CommunicationNumber, item.Draft.ExternalId,
                [.. warnings.Take(AmlyzeWriter.MaxWarnings).Select(warning => new FindingBody(warning.Code, warning.Path, warning.Message))]);
            JsonSerializer.Serialize(Open(), line, Json);
            Open().WriteByte((byte)'\n');
        }

        _stream?.Flush();
    }

    /// <inheritdoc/>
    public void Dispose() => _stream?.Dispose();

    private FileStream Open()
    {
        if (_stream is null)
        {
            var options = new FileStreamOptions { Mode = FileMode.Append, Access = FileAccess.Write, Share = FileShare.None };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            _stream = new FileStream(path, options);
        }

        return _stream;
    }

    private sealed record Line(long Record, string? CommunicationNumber, string? CustomerExtId, IReadOnlyList<FindingBody> Warnings);
}
