using System.Text.Encodings.Web;
using System.Text.Json;
using Onboarding.Api.Common.Files;
using Onboarding.Api.Dialects.Amlyze.Wire;
using Onboarding.Application.Customers.RegisterBatch;

namespace Onboarding.Api.Dialects.Amlyze.Import;

/// <summary>
/// The file of warnings: one JSON line for each accepted record that has some, in the order of the imported file. It exists only if there are
/// warnings.
/// </summary>
/// <param name="files">Opens the file.</param>
/// <param name="path">The path of the file.</param>
/// <param name="reserved">The other files of the command.</param>
internal sealed class WarningFile(OutputFiles files, string path, IReadOnlyList<string> reserved) : IDisposable
{
    private static readonly OutputKind Kind = new("a file of warnings", ["record", "communicationNumber", "customerExtId"], "warnings");

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Dictionary<string, long> _counts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _messages = new(StringComparer.Ordinal);
    private OutputFile? _file;

    /// <summary>The path of the file.</summary>
    public string Path => path;

    /// <summary>The number of warnings of this run by code, most frequent first.</summary>
    public IReadOnlyList<(string Code, long Count)> Counts =>
        [.. _counts.OrderByDescending(one => one.Value).ThenBy(one => one.Key, StringComparer.Ordinal).Select(one => (one.Key, one.Value))];

    /// <summary>For each code of a warning its message, as the first record with the code has it.</summary>
    public IReadOnlyDictionary<string, string> Messages => _messages;

    /// <summary>Opens the file. The warnings of an earlier run stay if this run continues it.</summary>
    public void Open(bool continues) => _file = files.Replace(path, Kind, reserved, continues);

    /// <summary>Appends the warnings of accepted records. The file must be open.</summary>
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
                _messages.TryAdd(warning.Code, warning.Message);
            }

            var line = new Line(
                item.Position, item.Draft.CommunicationNumber, item.Draft.ExternalId,
                [.. warnings.Take(AmlyzeWriter.MaxWarnings).Select(warning => new FindingBody(warning.Code, warning.Path, warning.Message))]);
            JsonSerializer.Serialize(_file!.Content, line, Json);
            _file.Content.WriteByte((byte)'\n');
        }

        _file!.Content.Flush();
    }

    /// <summary>Gives the file its name, or removes it if there are no warnings.</summary>
    public void Commit() => _file!.Commit(onlyIfAny: true);

    /// <inheritdoc/>
    public void Dispose() => _file?.Dispose();

    private sealed record Line(long Record, string? CommunicationNumber, string? CustomerExtId, IReadOnlyList<FindingBody> Warnings);
}
