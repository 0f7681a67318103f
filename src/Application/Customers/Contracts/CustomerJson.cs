using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Risk.Contracts;

namespace Onboarding.Application.Customers.Contracts;

/// <summary>
/// The one JSON form of a whole customer: read answers and versions are written by it. The stored document is spliced in as
/// it is, so that a read neither parses nor writes it again. Members without a value are left out.
/// </summary>
public static class CustomerJson
{
    private static readonly string Evaluated = Codes<SourceOfRiskLevel>.Of(SourceOfRiskLevel.Evaluate);
    private static readonly string Closed = Codes<CustomerStatus>.Of(CustomerStatus.Closed);
    private static readonly JsonWriterOptions Options = new() { SkipValidation = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the customer as one JSON object.</summary>
    public static void Write(IBufferWriter<byte> output, StoredCustomer customer) => Write(output, customer, customer.Status, customer.RiskLevel);

    /// <summary>The customer as JSON text.</summary>
    public static string Of(StoredCustomer customer) => Text(customer, customer.Status, customer.RiskLevel);

    /// <summary>
    /// The customer's version as JSON text: what its request stated, whatever an assessment found before or since. Where the request leaves level and status
    /// to the assessment (EVALUATE) they are no part of the version, but for the end of the relationship, which only requests state.
    /// </summary>
    public static string OfVersion(StoredCustomer customer) => customer.SourceOfRiskLevel == Evaluated
        ? Text(customer, customer.Status == Closed ? Closed : null, level: null)
        : Of(customer);

    private static void Write(IBufferWriter<byte> output, StoredCustomer customer, string? status, string? level)
    {
        using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartObject();
            json.WriteString("id"u8, customer.Id);
            json.WriteNumber("number"u8, customer.Number);
            json.WriteString("account"u8, customer.Account);
            json.WriteString("externalId"u8, customer.ExternalId);
            WriteIfAny(json, "communicationNumber"u8, customer.CommunicationNumber is { Length: > 0 } number ? number : null);
            json.WriteString("entityType"u8, customer.EntityType);
            json.WriteString("standing"u8, customer.Standing);
            WriteIfAny(json, "status"u8, status);
            WriteIfAny(json, "riskLevel"u8, level);
            WriteIfAny(json, "sourceOfRiskLevel"u8, customer.SourceOfRiskLevel);
            WriteIfAny(json, "category"u8, customer.Category is { Length: > 0 } category ? category : null);
            json.WriteString("name"u8, customer.Name);
            WriteIfAny(json, "country"u8, customer.Country);
            WriteIfAny(json, "closingDate"u8, customer.ClosingDate?.ToString("O", CultureInfo.InvariantCulture));
            json.WriteNumber("version"u8, customer.Version);
            json.WriteString("createdAt"u8, customer.CreatedAt);
            json.WriteString("changedAt"u8, customer.ChangedAt);
            json.WriteString("changedBy"u8, customer.ChangedBy);
        }

        // "{}" has no member to splice; anything longer goes in after a comma, its own closing brace ends the object.
        if (customer.Document.Length > 2)
        {
            output.Write(","u8);
            Encoding.UTF8.GetBytes(customer.Document.AsSpan(1), output);
        }
        else
        {
            output.Write("}"u8);
        }
    }

    private static string Text(StoredCustomer customer, string? status, string? level)
    {
        var buffer = new ArrayBufferWriter<byte>(customer.Document.Length + 1_024);
        Write(buffer, customer, status, level);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void WriteIfAny(Utf8JsonWriter json, ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }
}
