using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Onboarding.Api.Dialects.Amlyze.Profiles;
using Onboarding.Application.Customers.RegisterBatch;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Dialects.Amlyze;

namespace Onboarding.Api.Dialects.Amlyze.Batches;

/// <summary>
/// Writes the response to a batch (<see cref="Wire.BatchResponse"/>) result by result, so that the items need not stay in memory.
/// </summary>
internal sealed class BatchResponseWriter : IDisposable
{
    private const int MaxFindings = 10;
    private const int MaxText = 1_000;
    private readonly ArrayBufferWriter<byte> _bytes = new(64 << 10);
    private readonly Utf8JsonWriter _json;
    private readonly AmlyzeProfile _profile;

    /// <summary>Begins the response.</summary>
    /// <param name="profile">
    /// The profile: the wording of the codes, whether a rejection lists its findings, and whether an acceptance lists its warnings.
    /// </param>
    public BatchResponseWriter(AmlyzeProfile profile)
    {
        _profile = profile;
        _json = new(_bytes, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true });
        _json.WriteStartObject();
        _json.WriteStartArray("results"u8);
    }

    /// <summary>Adds the results of a chunk.</summary>
    public void Add(IReadOnlyList<BatchItemOutcome> outcomes)
    {
        foreach (var outcome in outcomes)
        {
            Add(outcome);
        }

        _json.Flush();
    }

    /// <summary>Ends the response and returns its bytes.</summary>
    public ReadOnlyMemory<byte> End(TimeSpan elapsed)
    {
        _json.WriteEndArray();
        _json.WriteNumber("timeElapsedMs"u8, (long)elapsed.TotalMilliseconds);
        _json.WriteEndObject();
        _json.Flush();
        return _bytes.WrittenMemory;
    }

    /// <inheritdoc/>
    public void Dispose() => _json.Dispose();

    private void Add(BatchItemOutcome outcome)
    {
        _json.WriteStartObject();
        _json.WriteString("resultType"u8, outcome.IsAccepted ? AmlyzeWriter.AcceptedType : AmlyzeWriter.RejectedType);
        _json.WriteString("communicationNumber"u8, Truncate(outcome.Item.Draft.CommunicationNumber));
        _json.WriteString("customerExtId"u8, Truncate(outcome.Item.Draft.ExternalId));
        _json.WriteString("businessUnit"u8, Truncate(outcome.Item.Draft.Profile.BusinessUnit));
        if (!outcome.IsAccepted)
        {
            var (code, message) = _profile.Sentence(outcome.Findings[0]);
            _json.WriteString("errorCode"u8, code);
            _json.WriteString("errorDescription"u8, Truncate(message, MaxText));
            AddFindings("findings"u8, _profile.ShowsFindings ? outcome.Findings : []);
        }
        else if (_profile.ShowsWarnings)
        {
            AddFindings("warnings"u8, outcome.Item.Warnings());
        }

        _json.WriteNumber("timeElapsedMs"u8, (long)outcome.Elapsed.TotalMilliseconds);
        _json.WriteEndObject();
    }

    private void AddFindings(ReadOnlySpan<byte> name, IReadOnlyList<Finding> findings)
    {
        if (findings.Count == 0)
        {
            return;
        }

        _json.WriteStartArray(name);
        foreach (var finding in findings.Take(MaxFindings))
        {
            _json.WriteStartObject();
            _json.WriteString("code"u8, finding.Code);
            _json.WriteString("path"u8, Truncate(finding.Path, MaxText));
            _json.WriteString("message"u8, Truncate(AmlyzeWording.Message(finding), MaxText));
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    // The response does not repeat long input: it truncates texts that are too long for a number or a message.
    private static string? Truncate(string? text, int length = CustomerFields.NumberMaxLength) =>
        text?.Length > length ? text[..length] + "…" : text;
}
