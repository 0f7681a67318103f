using System.Text.Json;
using Onboarding.Api.Common;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Application.Customers.SubmitKyc;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Customers.Kyc;
using Onboarding.Domain.Dialects.Yativo;

namespace Onboarding.Api.Dialects.Yativo.Kyc;

/// <summary>Answers about verification. Nothing of what was submitted is in them but the names.</summary>
internal static class KycWriter
{
    /// <summary>A submission that was taken.</summary>
    public static HttpAnswer Submitted(SubmittedKyc submitted) => Taken(StatusCodes.Status201Created, "KYC submitted successfully", "submitted_at", submitted);

    /// <summary>A change of a submission that was taken (Y17).</summary>
    public static HttpAnswer Updated(SubmittedKyc submitted) => Taken(StatusCodes.Status200OK, "KYC submission updated successfully", "updated_at", submitted);

    /// <summary>How far verification has come (Y16).</summary>
    /// <param name="customer">The customer.</param>
    /// <param name="link">Where the customer is verified in a browser, if anywhere.</param>
    public static HttpAnswer Status(CustomerView customer, string? link) =>
        YativoWriter.Success(StatusCodes.Status200OK, StatusCodes.Status200OK, YativoWriter.Done, json =>
        {
            var isApproved = customer.KycStatus == KycStatus.Approved;
            json.WriteStartObject();
            json.WriteString("first_name", customer.Profile.FirstName ?? customer.Name);
            json.WriteString("last_name", customer.Profile.LastName);
            json.WriteString("status", StatusOf(customer.KycStatus));
            Write(json, "kyc_rejection_reasons", customer.KycGround is { } ground ? [ground] : []);
            Write(json, "kyc_requirements_due", customer.KycStatus is null ? KycFields.Due(YativoForms.Kyc, customer.EntityType) : []);
            json.WriteStartObject("bio_data");
            json.WriteString("customer_kyc_status", StatusOf(customer.KycStatus));
            json.WriteString("kyc_verified_date", isApproved && customer.KycReviewedAt is { } at ? YativoWriter.Time(at) : null);
            json.WriteEndObject();
            json.WriteString("kyc_link", link);
            json.WriteBoolean("is_va_approved", isApproved && customer.Status == CustomerStatus.Active);
            json.WriteEndObject();
        });

    /// <summary>The status as its own call tells it.</summary>
    public static string StatusOf(KycStatus? reached) => reached is { } status ? Codes<KycStatus>.Of(status).ToLowerInvariant() : "not_started";

    private static HttpAnswer Taken(int status, string message, string when, SubmittedKyc submitted) => YativoWriter.Success(status, status, message, json =>
    {
        json.WriteStartObject();
        json.WriteString("customer_id", submitted.Customer.Value);
        json.WriteString("type", YativoTerms.TypeOf(submitted.Type));
        json.WriteString("status", StatusOf(submitted.Status));
        json.WriteString(when, YativoWriter.Time(submitted.At));
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
