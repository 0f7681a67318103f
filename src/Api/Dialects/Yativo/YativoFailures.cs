using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.WebUtilities;
using Onboarding.Api.Dialects.Yativo.Wire;

namespace Onboarding.Api.Dialects.Yativo;

/// <summary>Returns the bodies of error responses (Y12). Their formats differ from page to page; the README of the dialect states where each is used.</summary>
internal static class YativoFailures
{
    private const string Failed = "Request failed";

    /// <summary>The body for a missing or invalid token.</summary>
    public static ReadOnlyMemory<byte> Unauthenticated { get; } = Bytes(new UnauthenticatedBody("Unauthenticated."), YativoWriter.Wire.UnauthenticatedBody);

    /// <summary>Returns a body with one sentence.</summary>
    public static ReadOnlyMemory<byte> Short(string message) => Bytes(new ErrorBody(message), YativoWriter.Wire.ErrorBody);

    /// <summary>Returns a body with one sentence in the envelope of read calls.</summary>
    public static ReadOnlyMemory<byte> Long(int status, string message) =>
        Bytes(new LongErrorBody { StatusCode = status, Message = Failed, Data = new(message) }, YativoWriter.Wire.LongErrorBody);

    /// <summary>Returns a body with the sentences of every defective field.</summary>
    /// <param name="fields">The fields and sentences.</param>
    /// <param name="nested">Whether the errors are nested in <c>data</c>, as on the older pages.</param>
    public static ReadOnlyMemory<byte> OfFields(IEnumerable<(string Field, string Message)> fields, bool nested) =>
        OfFields(fields.GroupBy(one => one.Field, one => one.Message), nested);

    /// <summary>Returns a body with the sentences of every defective field.</summary>
    /// <param name="fields">The sentences by field.</param>
    /// <param name="nested">Whether the errors are nested in <c>data</c>, as on the older pages.</param>
    public static ReadOnlyMemory<byte> OfFields(IEnumerable<IGrouping<string, string>> fields, bool nested)
    {
        const int Status = StatusCodes.Status422UnprocessableEntity;
        var errors = new OrderedDictionary<string, string[]>(fields.Select(field => KeyValuePair.Create(field.Key, field.ToArray())), StringComparer.Ordinal);
        return nested
            ? Bytes(new NestedFieldErrorsBody { StatusCode = Status, Message = Failed, Data = new(errors) }, YativoWriter.Wire.NestedFieldErrorsBody)
            : Bytes(new FieldErrorsBody { StatusCode = Status, Message = "Validation failed", Errors = errors }, YativoWriter.Wire.FieldErrorsBody);
    }

    /// <summary>Returns the sentence for a status.</summary>
    public static string MessageOf(int status) => status switch
    {
        StatusCodes.Status403Forbidden => "The client may not use this API.",
        StatusCodes.Status404NotFound => "Not found",
        StatusCodes.Status429TooManyRequests => "Too many requests. Please try again later.",
        StatusCodes.Status500InternalServerError => "Something went wrong. Nothing was changed.",
        _ => ReasonPhrases.GetReasonPhrase(status),
    };

    private static ReadOnlyMemory<byte> Bytes<T>(T body, JsonTypeInfo<T> type) => JsonSerializer.SerializeToUtf8Bytes(body, type);
}
