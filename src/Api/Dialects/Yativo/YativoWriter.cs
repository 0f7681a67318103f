using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Onboarding.Api.Common;
using Onboarding.Api.Dialects.Yativo.Profiles;
using Onboarding.Api.Dialects.Yativo.Wire;
using Onboarding.Application.Common;
using Onboarding.Application.Customers.Contracts;

namespace Onboarding.Api.Dialects.Yativo;

/// <summary>Answers on the wire. Pure: the same outcome gives the same bytes.</summary>
internal static class YativoWriter
{
    /// <summary>What most answers say.</summary>
    public const string Done = "Request successful";

    private const string Retrieved = "Records retrieved successfully";

    /// <summary>How answers are written.</summary>
    public static YativoResponseContext Wire { get; } =
        new(new JsonSerializerOptions(YativoResponseContext.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>A customer that was created.</summary>
    public static StoredResponse Created(CustomerView customer, YativoProfile profile) => Answer(
        StatusCodes.Status201Created, Of(StatusCodes.Status201Created, profile.CreatedMessage, YativoCustomer.Of(customer, profile.OfCreate)), Wire.CustomerResponse);

    /// <summary>A customer that was read.</summary>
    public static StoredResponse Read(CustomerView customer, YativoProfile profile) =>
        Ok(Of(profile.ReadStatusCode, Done, YativoCustomer.Of(customer, profile.OfRead)), Wire.CustomerResponse);

    /// <summary>A customer with what other calls of the vendor would add: this service keeps no accounts, transactions or cards.</summary>
    public static StoredResponse ReadWhole(CustomerView customer, YativoProfile profile) => Ok(
        Of(profile.ReadStatusCode, Done, YativoCustomer.Of(customer, profile.OfRead) with { VirtualAccounts = [], Transactions = [], Cards = [] }), Wire.CustomerResponse);

    /// <summary>A customer that was changed (Y15).</summary>
    public static StoredResponse Changed(CustomerView customer, YativoProfile profile) =>
        Ok(Of(StatusCodes.Status200OK, Retrieved, YativoCustomer.Of(customer, profile.OfRead)), Wire.CustomerResponse);

    /// <summary>A customer that was deleted (Y15).</summary>
    public static StoredResponse Deleted { get; } = Ok(new DeletedBody("Customer successfully deleted"), Wire.DeletedBody);

    /// <summary>A page of customers (Y13).</summary>
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

    /// <summary>A success.</summary>
    public static StoredResponse Ok<T>(T body, JsonTypeInfo<T> type) => Answer(StatusCodes.Status200OK, body, type);

    /// <summary>An answer with a status of its own.</summary>
    public static StoredResponse Answer<T>(int status, T body, JsonTypeInfo<T> type) => StoredResponse.Json(status, JsonSerializer.SerializeToUtf8Bytes(body, type));

    /// <summary>An instant as the dialect prints it: UTC, to the microsecond.</summary>
    public static string Time(DateTimeOffset at) => at.InMicroseconds();

    // What the body says its status is differs from HTTP's on some pages.
    private static CustomerResponse Of(int statusCode, string message, CustomerBody data) => new() { StatusCode = statusCode, Message = message, Data = data };
}
