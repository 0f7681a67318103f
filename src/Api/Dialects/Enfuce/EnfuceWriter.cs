using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Onboarding.Api.Common;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Domain.Customers.Addresses;

namespace Onboarding.Api.Dialects.Enfuce;

/// <summary>Answers on the wire. Pure: the same result gives the same bytes.</summary>
internal static class EnfuceWriter
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A customer that was created.</summary>
    public static HttpAnswer Created(CustomerView customer) => Done(StatusCodes.Status201Created, "Customer created", customer.Number);

    /// <summary>A customer that was changed.</summary>
    public static HttpAnswer Changed(CustomerView customer) => Done(StatusCodes.Status200OK, "Customer updated", customer.Number);

    /// <summary>A link that was made.</summary>
    public static HttpAnswer Linked(LinkItem link) => Done(StatusCodes.Status201Created, "Link created", link.Child);

    /// <summary>A link that was given up.</summary>
    public static HttpAnswer Unlinked(LinkItem link) => Done(StatusCodes.Status200OK, "Link deleted", link.Child);

    /// <summary>A customer that was read.</summary>
    public static HttpAnswer Read(CustomerView customer, KnownAddresses addresses) =>
        HttpAnswer.Json(StatusCodes.Status200OK, Bytes(json => EnfuceCustomer.Write(json, customer, addresses)));

    /// <summary>The id that was looked up.</summary>
    public static HttpAnswer Id(long number) => HttpAnswer.Json(StatusCodes.Status200OK, Bytes(json => json.WriteString("id", Text(number))));

    /// <summary>A link that was read: its customerId is printed as a number.</summary>
    public static HttpAnswer Read(LinkItem link) => HttpAnswer.Json(StatusCodes.Status200OK, Bytes(json =>
    {
        json.WriteString("type", EnfuceLinkReader.Type);
        json.WriteNumber("customerId", link.Parent);
    }));

    /// <summary>What is no success.</summary>
    public static ReadOnlyMemory<byte> Error(Guid uuid, DateTimeOffset at, int status, string description, IReadOnlyList<EnfuceError> errors) => Bytes(json =>
    {
        json.WriteString("uuid", uuid);
        json.WriteString("timestamp", at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
        json.WriteNumber("status", status);
        json.WriteString("description", description);
        json.WriteStartArray("errors");
        foreach (var error in errors)
        {
            json.WriteStartObject();
            json.WriteString("field", error.Field);
            json.WriteString("code", error.Code);
            json.WriteString("message", error.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    private static HttpAnswer Done(int status, string description, long id) => HttpAnswer.Json(status, Bytes(json =>
    {
        json.WriteString("description", description);
        json.WriteString("id", Text(id));
    }));

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static ReadOnlyMemory<byte> Bytes(Action<Utf8JsonWriter> members)
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
}
