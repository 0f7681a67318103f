using System.Security.Cryptography;
using System.Text.Json;
using Onboarding.Domain.Risk.RuleSets;

namespace Onboarding.Domain.Risk.Scoring;

/// <summary>The fingerprint of what was read of a customer.</summary>
internal static class InputHashing
{
    /// <summary>SHA-256 of the JSON object of all paths, in ordinal order, with the list of their values; paths without a value have an empty list.</summary>
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
