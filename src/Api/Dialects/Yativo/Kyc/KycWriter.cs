using System.Text.Json;
using Onboarding.Application.Common.Idempotency;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Customers.Kyc;
using Onboarding.Domain.Customers.Sections;

namespace Onboarding.Api.Dialects.Yativo.Kyc;

/// <summary>Answers about verification. Nothing of what was submitted is in them but the names.</summary>
internal static class KycWriter
{
    /// <summary>A submission that was taken.</summary>
    public static StoredAnswer Submitted(Customer customer) => Taken(StatusCodes.Status201Created, "KYC submitted successfully", "submitted_at", customer);

    /// <summary>A change of a submission that was taken (Y17).</summary>
    public static StoredAnswer Updated(Customer customer) => Taken(StatusCodes.Status200OK, "KYC submission updated successfully", "updated_at", customer);

    /// <summary>How far verification has come (Y16).</summary>
    /// <param name="customer">The customer.</param>
    /// <param name="grounds">What decision grounds are called.</param>
    /// <param name="link">Where the customer is verified in a browser, if anywhere.</param>
    public static StoredAnswer Status(Customer customer, DecisionGrounds grounds, string? link) =>
        YativoWriter.Success(StatusCodes.Status200OK, StatusCodes.Status200OK, YativoWriter.Done, json =>
        {
            var isApproved = customer.KycStatus == KycStatus.Approved;
            json.WriteStartObject();
            json.WriteString("first_name", customer.Profile.FirstName ?? customer.Name);
            json.WriteString("last_name", customer.Profile.LastName);
            json.WriteString("status", StatusOf(customer));
            Write(json, "kyc_rejection_reasons", grounds.Of(customer) is { } ground ? [ground] : []);
            Write(json, "kyc_requirements_due", customer.KycStatus is null ? KycFields.Due(customer.EntityType) : []);
            json.WriteStartObject("bio_data");
            json.WriteString("customer_kyc_status", StatusOf(customer));
            json.WriteString("kyc_verified_date", isApproved && customer.KycReviewedAt is { } at ? YativoWriter.Time(at) : null);
            json.WriteEndObject();
            json.WriteString("kyc_link", link);
            json.WriteBoolean("is_va_approved", isApproved && customer.Status == CustomerStatus.Active);
            json.WriteEndObject();
        });

    /// <summary>The status as its own call tells it.</summary>
    public static string StatusOf(Customer customer) => customer.KycStatus is { } status ? Codes<KycStatus>.Of(status).ToLowerInvariant() : "not_started";

    private static StoredAnswer Taken(int status, string message, string when, Customer customer) => YativoWriter.Success(status, status, message, json =>
    {
        json.WriteStartObject();
        json.WriteString("customer_id", customer.Id.Value);
        json.WriteString("type", YativoTerms.TypeOf(customer));
        json.WriteString("status", StatusOf(customer));
        json.WriteString(when, YativoWriter.Time(customer.ChangedAt));
        json.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter json, string name, IReadOnlyList<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
