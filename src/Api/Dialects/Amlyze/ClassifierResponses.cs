using System.Text.Encodings.Web;
using System.Text.Json;
using Onboarding.Api.Common;
using Onboarding.Api.Dialects.Amlyze.Wire;
using Onboarding.Application.ReferenceData.Contracts;
using Onboarding.Domain.ReferenceData.Contracts;

namespace Onboarding.Api.Dialects.Amlyze;

/// <summary>The responses for the classifiers, serialized once after each change.</summary>
public sealed class ClassifierResponses(IClassifiers classifiers)
{
    private static readonly ClassifierWireContext Wire = new(new JsonSerializerOptions(ClassifierWireContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    private volatile Snapshot? _snapshot;

    /// <summary>
    /// Returns the response for a published name; null for any other text. businessUnit is also found under businessunit, its spelling until 2023.
    /// </summary>
    public ClassifierResponse? Find(string name)
    {
        if (ClassifierNames.Find(name == "businessunit" ? "businessUnit" : name) is not { } classifier)
        {
            return null;
        }

        var current = classifiers.Current;
        var snapshot = _snapshot;
        if (snapshot is null || snapshot.Source != current)
        {
            // Concurrent requests may all do this; they write the same bytes.
            _snapshot = snapshot = new(current, [.. Enum.GetValues<Classifier>().Select(one => Write(current.ListOf(one)))]);
        }

        return snapshot.Responses[(int)classifier];
    }

    private static ClassifierResponse Write(IReadOnlyList<CodeEntry> codes)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(
            [.. codes.Select(one => new ClassifierCodeBody(one.Code, one.Name))], Wire.ClassifierCodeBodyArray);
        return new(json, EntityTags.Of(json));
    }

    private sealed record Snapshot(Classifiers Source, ClassifierResponse[] Responses);
}

/// <summary>The response for a classifier.</summary>
/// <param name="Json">The body.</param>
/// <param name="Tag">The body's strong entity tag.</param>
public sealed record ClassifierResponse(ReadOnlyMemory<byte> Json, string Tag);
