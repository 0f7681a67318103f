using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Onboarding.Application.Customers.Contracts;

/// <summary>
/// The one JSON form of a whole customer: read answers and past versions are written by it. The stored document is spliced in as
/// it is, so that a read neither parses nor writes it again. Members without a value are left out.
/// </summary>
public static class CustomerJson
{
    private static readonly JsonWriterOptions Options = new() { SkipValidation = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the customer as one JSON object.</summary>
    public static void Write(IBufferWriter<byte> output, StoredCustomer customer)
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
            json.WriteString("status"u8, customer.Status);
            WriteIfAny(json, "riskLevel"u8, customer.RiskLevel);
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

    /// <summary>The customer as JSON text.</summary>
    public static string Of(StoredCustomer customer)
    {
        var buffer = new ArrayBufferWriter<byte>(customer.Document.Length + 1_024);
        Write(buffer, customer);
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
