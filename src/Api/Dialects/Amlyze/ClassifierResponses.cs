using System.Text.Encodings.Web;
using System.Text.Json;
using Onboarding.Api.Common;
using Onboarding.Api.Dialects.Amlyze.Wire;
using Onboarding.Application.ReferenceData.Contracts;
using Onboarding.Domain.ReferenceData.Contracts;

namespace Onboarding.Api.Dialects.Amlyze;

/// <summary>The classifiers as they are served, written once after each change.</summary>
public sealed class ClassifierResponses(IClassifiers classifiers)
{
    private static readonly ClassifierWireContext Wire = new(new JsonSerializerOptions(ClassifierWireContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    private volatile Written? _written;

    /// <summary>The answer for a published name; nothing for another text. Only businessUnit is also known as it was spelled until 2023.</summary>
    public ClassifierResponse? Find(string name)
    {
        if (ClassifierNames.Find(name == "businessunit" ? "businessUnit" : name) is not { } classifier)
        {
            return null;
        }

        var current = classifiers.Current;
        var written = _written;
        if (written is null || written.From != current)
        {
            // Whoever meets here writes the same.
            _written = written = new(current, [.. Enum.GetValues<Classifier>().Select(one => Write(current.ListOf(one)))]);
        }

        return written.Answers[(int)classifier];
    }

    private static ClassifierResponse Write(IReadOnlyList<CodeEntry> codes)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes([.. codes.Select(one => new ClassifierCodeBody(one.Code, one.Name))], Wire.ClassifierCodeBodyArray);
        return new(json, EntityTags.Of(json));
    }

    private sealed record Written(Classifiers From, ClassifierResponse[] Answers);
}

/// <summary>A classifier as it is served.</summary>
/// <param name="Json">The body.</param>
/// <param name="Tag">Its strong entity tag.</param>
public sealed record ClassifierResponse(ReadOnlyMemory<byte> Json, string Tag);
