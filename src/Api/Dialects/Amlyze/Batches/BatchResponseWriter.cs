using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Onboarding.Application.Customers.RegisterBatch;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Dialects.Amlyze;

namespace Onboarding.Api.Dialects.Amlyze.Batches;

/// <summary>
/// Writes the answer to a batch, result by result, so that no item need be kept for it: <see cref="Wire.BatchResponse"/>.
/// </summary>
internal sealed class BatchResponseWriter : IDisposable
{
    private const int MaxFindings = 10;
    private const int MaxText = 1_000;
    private readonly ArrayBufferWriter<byte> _bytes = new(64 << 10);
    private readonly Utf8JsonWriter _json;
    private readonly bool _showsFindings;

    /// <summary>Begins the answer.</summary>
    /// <param name="showsFindings">Whether a rejection lists its findings beside its first code.</param>
    public BatchResponseWriter(bool showsFindings)
    {
        _showsFindings = showsFindings;
        _json = new(_bytes, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true });
        _json.WriteStartObject();
        _json.WriteStartArray("results"u8);
    }

    /// <summary>Adds the results of a chunk.</summary>
    public void Add(IReadOnlyList<BatchItemOutcome> verdicts)
    {
        foreach (var verdict in verdicts)
        {
            Add(verdict);
        }

        _json.Flush();
    }

    /// <summary>Ends the answer.</summary>
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

    private void Add(BatchItemOutcome verdict)
    {
        _json.WriteStartObject();
        _json.WriteString("resultType"u8, verdict.IsAccepted ? AmlyzeWriter.AcceptedType : AmlyzeWriter.RejectedType);
        _json.WriteString("communicationNumber"u8, Shown(verdict.Item.Draft.CommunicationNumber));
        _json.WriteString("customerExtId"u8, Shown(verdict.Item.Draft.ExternalId));
        _json.WriteString("businessUnit"u8, Shown(verdict.Item.Draft.Profile.BusinessUnit));
        if (!verdict.IsAccepted)
        {
            _json.WriteString("errorCode"u8, verdict.Findings[0].Code);
            _json.WriteString("errorDescription"u8, Shown(AmlyzeWording.Message(verdict.Findings[0]), MaxText));
            AddFindings(verdict.Findings);
        }

        _json.WriteNumber("timeElapsedMs"u8, (long)verdict.Elapsed.TotalMilliseconds);
        _json.WriteEndObject();
    }

    private void AddFindings(IReadOnlyList<Finding> findings)
    {
        if (!_showsFindings)
        {
            return;
        }

        _json.WriteStartArray("findings"u8);
        foreach (var finding in findings.Take(MaxFindings))
        {
            _json.WriteStartObject();
            _json.WriteString("code"u8, finding.Code);
            _json.WriteString("path"u8, Shown(finding.Path, MaxText));
            _json.WriteString("message"u8, Shown(AmlyzeWording.Message(finding), MaxText));
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    // What is too long to be a number, or repeats what was sent at length, need not come back whole.
    private static string? Shown(string? text, int length = CustomerFields.NumberMaxLength) => text?.Length > length ? text[..length] + "…" : text;
}
