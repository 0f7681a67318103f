using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Risk.Contracts;
using Onboarding.Domain.Screening.Contracts;

namespace Onboarding.Application.Customers.Contracts;

/// <summary>
/// Writes a whole customer as JSON, for responses and versions, column by column (<see cref="CustomerColumnList"/>). The stored document is copied as
/// it is: a query neither parses nor serialises it. A column that repeats a member of the document, for searches, is not written again. Members
/// without a value are omitted.
/// </summary>
public static class CustomerJson
{
    private static readonly string Evaluated = Codes<SourceOfRiskLevel>.Of(SourceOfRiskLevel.Evaluate);
    private static readonly string Closed = Codes<CustomerStatus>.Of(CustomerStatus.Closed);
    private static readonly CustomerColumn[] Columns =
        [.. CustomerColumnList.All.Where(column => typeof(CustomerProfile).GetProperty(column.Name) is null)];
    private static readonly JsonWriterOptions Options = new() { SkipValidation = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Returns whether a customer is closed.</summary>
    public static bool IsClosed(StoredCustomer customer) => customer.Status == Closed;

    /// <summary>Writes the customer as one JSON object, with the outcomes of its screenings.</summary>
    public static void Write(IBufferWriter<byte> output, StoredCustomer customer)
    {
        if (customer.Screening.Length == 0)
        {
            Write(output, customer, asVersion: false);
            return;
        }

        var buffer = new ArrayBufferWriter<byte>(customer.Document.Length + 1_024);
        Write(buffer, customer, asVersion: false);
        output.Write(ScreeningMembers.AddTo(buffer.WrittenSpan, ScreeningOutcomes.Read(customer.Screening)));
    }

    /// <summary>Returns a version of a customer with the outcomes of screenings, which are not part of it.</summary>
    public static string WithScreening(string version, ScreeningOutcomes outcomes) => outcomes.All.Count == 0
        ? version
        : Encoding.UTF8.GetString(ScreeningMembers.AddTo(Encoding.UTF8.GetBytes(version), outcomes));

    /// <summary>
    /// Returns the customer's version as JSON text: the data of its request, independent of any assessment. If the request leaves level and status to
    /// the assessment (EVALUATE), they are not part of the version. Only the status CLOSED always is, because only a request can close a customer.
    /// </summary>
    public static string OfVersion(StoredCustomer customer) => Encoding.UTF8.GetString(Version(customer).Span);

    /// <summary>Returns the customer's version (<see cref="OfVersion"/>) with the outcomes of screenings, in UTF-8.</summary>
    public static ReadOnlyMemory<byte> VersionWithScreening(StoredCustomer customer, ScreeningOutcomes outcomes)
    {
        var version = Version(customer);
        return outcomes.All.Count == 0 ? version : ScreeningMembers.AddTo(version.Span, outcomes);
    }

    private static ReadOnlyMemory<byte> Version(StoredCustomer customer)
    {
        var buffer = new ArrayBufferWriter<byte>(customer.Document.Length + 1_024);
        Write(buffer, customer, asVersion: true);
        return buffer.WrittenMemory;
    }

    private static void Write(IBufferWriter<byte> output, StoredCustomer customer, bool asVersion)
    {
        using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartObject();
            foreach (var column in Columns)
            {
                if (!asVersion || IsInVersion(column, customer))
                {
                    column.Write(json, customer);
                }
            }

            if (!asVersion && customer.NextReviewAt is { } review)
            {
                json.WriteString("nextReviewAt", review);
            }
        }

        // "{}" has no members to copy. A longer document is appended after a comma, and its closing brace ends the object.
        if (customer.Document.Length > 2)
        {
            output.Write(","u8);
            output.Write(customer.Document.Span[1..]);
        }
        else
        {
            output.Write("}"u8);
        }
    }

    private static bool IsInVersion(CustomerColumn column, StoredCustomer customer) =>
        !column.IsOutcome || customer.SourceOfRiskLevel != Evaluated || (column.Name == nameof(StoredCustomer.Status) && customer.Status == Closed);
}
