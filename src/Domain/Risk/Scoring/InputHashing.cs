using System.Security.Cryptography;
using System.Text.Json;
using Onboarding.Domain.Risk.RuleSets;

namespace Onboarding.Domain.Risk.Scoring;

/// <summary>Computes the hash of the customer data that an assessment reads.</summary>
internal static class InputHashing
{
    /// <summary>
    /// Returns the SHA-256 of a JSON object that has every path, in ordinal order, with the list of its values. A path without a value has an empty
    /// list.
    /// </summary>
    public static string Of(IReadOnlyList<InputPath> inputs, Func<InputPath, IReadOnlyList<string>> read)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, ScoreJson.Options))
        {
            json.WriteStartObject();
            foreach (var input in inputs)
            {
                ScoreJson.WriteTexts(json, input.Text, read(input));
            }

            json.WriteEndObject();
        }

        return Convert.ToHexStringLower(SHA256.HashData(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)));
    }
}
