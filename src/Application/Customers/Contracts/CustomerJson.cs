using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Risk.Contracts;

namespace Onboarding.Application.Customers.Contracts;

/// <summary>
/// The one JSON form of a whole customer: read answers and versions are written by it, column by column (<see cref="CustomerColumnList"/>). The stored
/// document is spliced in as it is, so that a read neither parses nor writes it again. Members without a value are left out.
/// </summary>
public static class CustomerJson
{
    private static readonly string Evaluated = Codes<SourceOfRiskLevel>.Of(SourceOfRiskLevel.Evaluate);
    private static readonly string Closed = Codes<CustomerStatus>.Of(CustomerStatus.Closed);
    private static readonly JsonWriterOptions Options = new() { SkipValidation = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the customer as one JSON object.</summary>
    public static void Write(IBufferWriter<byte> output, StoredCustomer customer) => Write(output, customer, asVersion: false);

    /// <summary>
    /// The customer's version as JSON text: what its request stated, whatever an assessment found before or since. Where the request leaves level and status
    /// to the assessment (EVALUATE) they are no part of the version, but for the end of the relationship, which only requests state.
    /// </summary>
    public static string OfVersion(StoredCustomer customer)
    {
        var buffer = new ArrayBufferWriter<byte>(customer.Document.Length + 1_024);
        Write(buffer, customer, asVersion: true);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Write(IBufferWriter<byte> output, StoredCustomer customer, bool asVersion)
    {
        using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartObject();
            foreach (var column in CustomerColumnList.All)
            {
                if (!asVersion || IsStated(column, customer))
                {
                    column.Write(json, customer);
                }
            }
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

    private static bool IsStated(CustomerColumn column, StoredCustomer customer) =>
        !column.IsOutcome || customer.SourceOfRiskLevel != Evaluated || (column.Name == nameof(StoredCustomer.Status) && customer.Status == Closed);
}
