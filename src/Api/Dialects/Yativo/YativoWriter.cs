using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Onboarding.Api.Common;
using Onboarding.Api.Dialects.Yativo.Profiles;
using Onboarding.Application.Common;
using Onboarding.Application.Customers.Contracts;

namespace Onboarding.Api.Dialects.Yativo;

/// <summary>Answers on the wire. Pure: the same result gives the same bytes.</summary>
internal static class YativoWriter
{
    /// <summary>What most answers say.</summary>
    public const string Done = "Request successful";

    private const string Retrieved = "Records retrieved successfully";

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A customer that was created.</summary>
    public static HttpAnswer Created(CustomerView customer, YativoProfile profile) => Success(
        StatusCodes.Status201Created, StatusCodes.Status201Created, profile.CreatedMessage, json => YativoCustomer.Write(json, customer, profile.OfCreate));

    /// <summary>A customer that was read.</summary>
    public static HttpAnswer Read(CustomerView customer, YativoProfile profile) =>
        Success(StatusCodes.Status200OK, profile.ReadStatusCode, Done, json => YativoCustomer.Write(json, customer, profile.OfRead));

    /// <summary>A customer with what other calls of the vendor would add: this service keeps no accounts, transactions or cards.</summary>
    public static HttpAnswer ReadWhole(CustomerView customer, YativoProfile profile) => Success(StatusCodes.Status200OK, profile.ReadStatusCode, Done, json =>
        YativoCustomer.Write(json, customer, profile.OfRead, "virtual_accounts", "transactions", "cards"));

    /// <summary>A customer that was changed (Y15).</summary>
    public static HttpAnswer Changed(CustomerView customer, YativoProfile profile) =>
        Success(StatusCodes.Status200OK, StatusCodes.Status200OK, Retrieved, json => YativoCustomer.Write(json, customer, profile.OfRead));

    /// <summary>A customer that was deleted (Y15).</summary>
    public static HttpAnswer Deleted { get; } = HttpAnswer.Json(StatusCodes.Status200OK, """{"message":"Customer successfully deleted"}"""u8.ToArray());

    /// <summary>A page of customers (Y13).</summary>
    public static HttpAnswer Page(IReadOnlyList<CustomerView> customers, YativoPage page, YativoProfile profile) => HttpAnswer.Json(StatusCodes.Status200OK, Bytes(json =>
    {
        Head(json, StatusCodes.Status200OK, Retrieved);
        json.WriteStartArray("data");
        foreach (var customer in customers)
        {
            YativoCustomer.Write(json, customer, profile.OfRead);
        }

        json.WriteEndArray();
        json.WriteStartObject("pagination");
        json.WriteNumber("total", page.Total);
        json.WriteNumber("per_page", page.PerPage);
        json.WriteNumber("current_page", page.Number);
        json.WriteNumber("last_page", page.Last);
        json.WriteString("next_page_url", page.Next);
        json.WriteString("prev_page_url", page.Previous);
        json.WriteEndObject();
    }));

    /// <summary>A success in the dialect's envelope.</summary>
    /// <param name="status">The HTTP status.</param>
    /// <param name="statusCode">What the body says it is; the pages differ from it.</param>
    /// <param name="message">What the body says.</param>
    /// <param name="data">Writes the value of <c>data</c>.</param>
    public static HttpAnswer Success(int status, int statusCode, string message, Action<Utf8JsonWriter> data) => HttpAnswer.Json(status, Bytes(json =>
    {
        Head(json, statusCode, message);
        json.WritePropertyName("data");
        data(json);
    }));

    /// <summary>An object as bytes.</summary>
    public static ReadOnlyMemory<byte> Bytes(Action<Utf8JsonWriter> members)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }

    /// <summary>An instant as the dialect prints it: UTC, to the microsecond.</summary>
    public static string Time(DateTimeOffset at) => at.InMicroseconds();

    private static void Head(Utf8JsonWriter json, int statusCode, string message)
    {
        json.WriteString("status", "success");
        json.WriteNumber("status_code", statusCode);
        json.WriteString("message", message);
    }
}
