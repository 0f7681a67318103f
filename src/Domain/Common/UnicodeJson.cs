using System.Buffers;
using System.Text.Json;

namespace Onboarding.Domain.Common;

/// <summary>Checks the texts of JSON that is read member by member.</summary>
public static class UnicodeJson
{
    /// <summary>
    /// Returns whether all texts and names of members are Unicode. An escape can stand for half of a surrogate pair, and that shows only when
    /// the text is decoded.
    /// </summary>
    public static bool IsReadable(JsonElement element)
    {
        try
        {
            using var json = new Utf8JsonWriter(new ArrayBufferWriter<byte>(), new() { SkipValidation = true });
            if (element.ValueKind != JsonValueKind.Undefined)
            {
                element.WriteTo(json);
            }

            return true;
        }
        catch (Exception failure) when (failure is InvalidOperationException or ArgumentException)
        {
            return false;
        }
    }
}
