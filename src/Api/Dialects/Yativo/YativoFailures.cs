using Microsoft.AspNetCore.WebUtilities;

namespace Onboarding.Api.Dialects.Yativo;

/// <summary>The shapes of what is no success (Y12). They differ from page to page; which one is used where says the dialect's README.</summary>
internal static class YativoFailures
{
    /// <summary>No token, or one that works no more.</summary>
    public static ReadOnlyMemory<byte> Unauthenticated { get; } = """{"message":"Unauthenticated."}"""u8.ToArray();

    /// <summary>One sentence.</summary>
    public static ReadOnlyMemory<byte> Short(string why) => YativoWriter.Bytes(json => json.WriteString("error", why));

    /// <summary>One sentence in the envelope of reads.</summary>
    public static ReadOnlyMemory<byte> Long(int status, string why) => YativoWriter.Bytes(json =>
    {
        json.WriteNumber("status_code", status);
        json.WriteString("message", "Request failed");
        json.WriteStartObject("data");
        json.WriteString("error", why);
        json.WriteEndObject();
    });

    /// <summary>Every field with its sentences.</summary>
    /// <param name="fields">Fields and sentences.</param>
    /// <param name="nested">Whether they stand under <c>data</c>, as the older pages have it.</param>
    public static ReadOnlyMemory<byte> OfFields(IEnumerable<(string Field, string Says)> fields, bool nested) =>
        OfFields(fields.GroupBy(one => one.Field, one => one.Says), nested);

    /// <summary>Every field with its sentences.</summary>
    /// <param name="fields">Sentences by field.</param>
    /// <param name="nested">Whether they stand under <c>data</c>, as the older pages have it.</param>
    public static ReadOnlyMemory<byte> OfFields(IEnumerable<IGrouping<string, string>> fields, bool nested) => YativoWriter.Bytes(json =>
    {
        json.WriteString("status", nested ? "failed" : "error");
        json.WriteNumber("status_code", StatusCodes.Status422UnprocessableEntity);
        json.WriteString("message", nested ? "Request failed" : "Validation failed");
        if (nested)
        {
            json.WriteStartObject("data");
        }

        json.WriteStartObject("errors");
        foreach (var field in fields)
        {
            json.WriteStartArray(field.Key);
            foreach (var says in field)
            {
                json.WriteStringValue(says);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
        if (nested)
        {
            json.WriteEndObject();
        }
    });

    /// <summary>What is said where nothing more is known than the status.</summary>
    public static string Says(int status) => status switch
    {
        StatusCodes.Status403Forbidden => "The client may not use this API.",
        StatusCodes.Status404NotFound => "Not found",
        StatusCodes.Status429TooManyRequests => "Too many requests. Please try again later.",
        StatusCodes.Status500InternalServerError => "Something went wrong. Nothing was changed.",
        _ => ReasonPhrases.GetReasonPhrase(status),
    };
}
