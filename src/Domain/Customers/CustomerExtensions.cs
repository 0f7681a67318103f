using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Onboarding.Domain.Common;

namespace Onboarding.Domain.Customers;

/// <summary>
/// Reads and replaces one dialect's extension of a customer's data. Only the dialect itself knows its type. Other extensions stay unchanged.
/// </summary>
public static class CustomerExtensions
{
    /// <summary>Returns the extension of a dialect; null if the customer has none.</summary>
    public static T? Extension<T>(this CustomerData profile, DialectName dialect, JsonTypeInfo<T> type) where T : class =>
        profile.Extensions is { } all && all.TryGetValue(dialect.Value, out var data) ? data.Deserialize(type) : null;

    /// <summary>Returns the data with another extension of that dialect; null removes the extension.</summary>
    public static CustomerProfileDraft WithExtension<T>(
        this CustomerProfileDraft profile, DialectName dialect, T? extension, JsonTypeInfo<T> type) where T : class =>
        profile.WithExtension(dialect, extension is null ? null : JsonSerializer.SerializeToElement(extension, type));

    /// <summary>Returns the data with another extension of that dialect in its stored form; null removes the extension.</summary>
    public static CustomerProfileDraft WithExtension(this CustomerProfileDraft profile, DialectName dialect, JsonElement? extension)
    {
        if (extension is null && profile.Extensions?.ContainsKey(dialect.Value) != true)
        {
            return profile;
        }

        var all = new Dictionary<string, JsonElement>(profile.Extensions ?? new Dictionary<string, JsonElement>());
        if (extension is null)
        {
            all.Remove(dialect.Value);
        }
        else
        {
            all[dialect.Value] = extension.Value;
        }

        return profile with { Extensions = all.Count == 0 ? null : all };
    }
}
