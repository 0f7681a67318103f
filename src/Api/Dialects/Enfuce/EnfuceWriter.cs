using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Onboarding.Api.Common;
using Onboarding.Api.Dialects.Enfuce.Wire;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Domain.Customers.Addresses;

namespace Onboarding.Api.Dialects.Enfuce;

/// <summary>Writes responses, without side effects: the same outcome gives the same bytes.</summary>
internal static class EnfuceWriter
{
    private static readonly EnfuceWireContext Wire = new(
        new JsonSerializerOptions(EnfuceWireContext.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>Returns the response for a customer that was created.</summary>
    public static StoredResponse Created(CustomerView customer) =>
        Done(StatusCodes.Status201Created, "Customer created", customer.Number, customer.Tag);

    /// <summary>Returns the response for a customer that was changed.</summary>
    public static StoredResponse Changed(CustomerView customer) => Done(StatusCodes.Status200OK, "Customer updated", customer.Number, customer.Tag);

    /// <summary>Returns the response for a link that was created.</summary>
    public static StoredResponse Linked(LinkItem link) => Done(StatusCodes.Status201Created, "Link created", link.Child, link.Tag);

    /// <summary>Returns the response for a link that was removed.</summary>
    public static StoredResponse Unlinked(LinkItem link) => Done(StatusCodes.Status200OK, "Link deleted", link.Child);

    /// <summary>Returns the response for a customer that was read.</summary>
    public static StoredResponse Read(CustomerView customer, AddressResolver addresses) =>
        Ok(EnfuceCustomer.Of(customer, addresses), Wire.CustomerResponse) with { Tag = customer.Tag };

    /// <summary>Returns the response for an id that was looked up.</summary>
    public static StoredResponse Id(long number) => Ok(new IdResponse { Id = Text(number) }, Wire.IdResponse);

    /// <summary>Returns the response for a link that was read. Its customerId is a number.</summary>
    public static StoredResponse Read(LinkItem link) =>
        Ok(new LinkBody { Type = EnfuceLinkReader.Type, CustomerId = link.Parent }, Wire.LinkBody) with { Tag = link.Tag };

    /// <summary>Returns the body of an error response.</summary>
    public static ReadOnlyMemory<byte> Error(Guid uuid, DateTimeOffset at, int status, string description, IReadOnlyList<EnfuceError> errors) =>
        Bytes(
        new ErrorBody
        {
            Uuid = uuid.ToString(),
            Timestamp = at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
            Status = status,
            Description = description,
            Errors = [.. errors.Select(error => new FieldErrorBody { Field = error.Field, Code = error.Code, Message = error.Message })],
        },
        Wire.ErrorBody);

    // An outcome that an earlier release stored has no tag.
    private static StoredResponse Done(int status, string description, long id, string? tag = null) =>
        StoredResponse.Json(
            status, Bytes(new DoneResponse { Description = description, Id = Text(id) }, Wire.DoneResponse)) with
        { Tag = tag is "" ? null : tag };

    private static StoredResponse Ok<T>(T body, JsonTypeInfo<T> type) => StoredResponse.Json(StatusCodes.Status200OK, Bytes(body, type));

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static ReadOnlyMemory<byte> Bytes<T>(T body, JsonTypeInfo<T> type) => JsonSerializer.SerializeToUtf8Bytes(body, type);
}
