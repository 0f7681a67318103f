using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Onboarding.Api.Common;
using Onboarding.Api.Dialects.Yativo.Profiles;
using Onboarding.Api.Dialects.Yativo.Wire;
using Onboarding.Application.Common;
using Onboarding.Application.Customers.Contracts;

namespace Onboarding.Api.Dialects.Yativo;

/// <summary>Writes responses, without side effects: the same outcome gives the same bytes.</summary>
internal static class YativoWriter
{
    /// <summary>The message of most responses.</summary>
    public const string Done = "Request successful";

    private const string Retrieved = "Records retrieved successfully";

    /// <summary>The serializer context of the responses.</summary>
    public static YativoResponseContext Wire { get; } =
        new(new JsonSerializerOptions(YativoResponseContext.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>Returns the response for a customer that was created.</summary>
    public static StoredResponse Created(CustomerView customer, YativoProfile profile) => WithStatus(
        StatusCodes.Status201Created, Of(StatusCodes.Status201Created, profile.CreatedMessage, YativoCustomer.Of(customer, profile.OfCreate)),
            Wire.CustomerResponse) with
    { Tag = TagOf(customer) };

    /// <summary>Returns the response for a customer that was read.</summary>
    /// <param name="customer">The customer.</param>
    /// <param name="profile">The profile.</param>
    /// <param name="include">Adds the included lists.</param>
    /// <param name="endorsements">The endorsements; null for none.</param>
    public static StoredResponse Read(
        CustomerView customer, YativoProfile profile, YativoInclude? include = null, YativoEndorsements? endorsements = null)
    {
        var body =
            YativoCustomer.Of(customer, profile.OfRead) with { Endorsements = profile.ShowsEndorsements ? endorsements?.InCustomer(customer) : null };
        return Ok(Of(profile.ReadStatusCode, Done, include?.AddTo(body) ?? body), Wire.CustomerResponse) with { Tag = TagOf(customer) };
    }

    /// <summary>Returns the response for a customer with empty lists of accounts, transactions and cards, which this service does not have.</summary>
    public static StoredResponse ReadWhole(CustomerView customer, YativoProfile profile) => Ok(
        Of(profile.ReadStatusCode, Done, YativoCustomer.Of(customer, profile.OfRead) with { VirtualAccounts = [], Transactions = [], Cards = [] }),
            Wire.CustomerResponse) with
    { Tag = TagOf(customer) };

    /// <summary>Returns the response for a customer that was changed (Y15).</summary>
    public static StoredResponse Changed(CustomerView customer, YativoProfile profile) =>
        Ok(Of(StatusCodes.Status200OK, Retrieved, YativoCustomer.Of(customer, profile.OfRead)), Wire.CustomerResponse) with { Tag = TagOf(customer) };

    /// <summary>The response for a customer that was deleted (Y15).</summary>
    public static StoredResponse Deleted { get; } = Ok(new DeletedBody("Customer successfully deleted"), Wire.DeletedBody);

    /// <summary>Returns the response for a page of customers (Y13).</summary>
    public static StoredResponse Page(IReadOnlyList<CustomerView> customers, YativoPage page, YativoProfile profile) => Ok(
        new CustomerListResponse
        {
            StatusCode = StatusCodes.Status200OK,
            Message = Retrieved,
            Data = [.. customers.Select(customer => YativoCustomer.Of(customer, profile.OfRead))],
            Pagination = new()
            {
                Total = page.Total,
                PerPage = page.PerPage,
                CurrentPage = page.Number,
                LastPage = page.Last,
                NextPageUrl = page.Next,
                PreviousPageUrl = page.Previous,
            },
        },
        Wire.CustomerListResponse);

    /// <summary>Returns a response with status 200.</summary>
    public static StoredResponse Ok<T>(T body, JsonTypeInfo<T> type) => WithStatus(StatusCodes.Status200OK, body, type);

    /// <summary>Returns a response with a status.</summary>
    public static StoredResponse WithStatus<T>(int status, T body, JsonTypeInfo<T> type) =>
        StoredResponse.Json(status, JsonSerializer.SerializeToUtf8Bytes(body, type));

    /// <summary>Returns a time in the format of the dialect: UTC, in microseconds.</summary>
    public static string Time(DateTimeOffset at) => at.InMicroseconds();

    // An outcome that an earlier release stored has no tag.
    private static string? TagOf(CustomerView customer) => customer.Tag is "" ? null : customer.Tag;

    // On some pages, status_code in the body differs from the HTTP status.
    private static CustomerResponse Of(int statusCode, string message, CustomerBody data) =>
        new() { StatusCode = statusCode, Message = message, Data = data };
}
