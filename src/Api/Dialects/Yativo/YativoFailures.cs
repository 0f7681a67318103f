using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.WebUtilities;
using Onboarding.Api.Dialects.Yativo.Wire;

namespace Onboarding.Api.Dialects.Yativo;

/// <summary>The shapes of what is no success (Y12). They differ from page to page; which one is used where says the dialect's README.</summary>
internal static class YativoFailures
{
    private const string Failed = "Request failed";

    /// <summary>No token, or one that works no more.</summary>
    public static ReadOnlyMemory<byte> Unauthenticated { get; } = Bytes(new UnauthenticatedBody("Unauthenticated."), YativoWriter.Wire.UnauthenticatedBody);

    /// <summary>One sentence.</summary>
    public static ReadOnlyMemory<byte> Short(string why) => Bytes(new ErrorBody(why), YativoWriter.Wire.ErrorBody);

    /// <summary>One sentence in the envelope of reads.</summary>
    public static ReadOnlyMemory<byte> Long(int status, string why) =>
        Bytes(new LongErrorBody { StatusCode = status, Message = Failed, Data = new(why) }, YativoWriter.Wire.LongErrorBody);

    /// <summary>Every field with its sentences.</summary>
    /// <param name="fields">Fields and sentences.</param>
    /// <param name="nested">Whether they stand under <c>data</c>, as the older pages have it.</param>
    public static ReadOnlyMemory<byte> OfFields(IEnumerable<(string Field, string Says)> fields, bool nested) =>
        OfFields(fields.GroupBy(one => one.Field, one => one.Says), nested);

    /// <summary>Every field with its sentences.</summary>
    /// <param name="fields">Sentences by field.</param>
    /// <param name="nested">Whether they stand under <c>data</c>, as the older pages have it.</param>
    public static ReadOnlyMemory<byte> OfFields(IEnumerable<IGrouping<string, string>> fields, bool nested)
    {
        const int Status = StatusCodes.Status422UnprocessableEntity;
        var errors = new OrderedDictionary<string, string[]>(fields.Select(field => KeyValuePair.Create(field.Key, field.ToArray())), StringComparer.Ordinal);
        return nested
            ? Bytes(new NestedFieldErrorsBody { StatusCode = Status, Message = Failed, Data = new(errors) }, YativoWriter.Wire.NestedFieldErrorsBody)
            : Bytes(new FieldErrorsBody { StatusCode = Status, Message = "Validation failed", Errors = errors }, YativoWriter.Wire.FieldErrorsBody);
    }

    /// <summary>What is said where nothing more is known than the status.</summary>
    public static string Says(int status) => status switch
    {
        StatusCodes.Status403Forbidden => "The client may not use this API.",
        StatusCodes.Status404NotFound => "Not found",
        StatusCodes.Status429TooManyRequests => "Too many requests. Please try again later.",
        StatusCodes.Status500InternalServerError => "Something went wrong. Nothing was changed.",
        _ => ReasonPhrases.GetReasonPhrase(status),
    };

    private static ReadOnlyMemory<byte> Bytes<T>(T body, JsonTypeInfo<T> type) => JsonSerializer.SerializeToUtf8Bytes(body, type);
}
