using System.Text.Json;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Onboarding.Api.Common;
using Onboarding.Api.Dialects.Yativo.Profiles;
using Onboarding.Application.Common;
using Onboarding.Application.Customers.Documents;
using Onboarding.Domain.Common;

namespace Onboarding.Api.Dialects.Yativo;

/// <summary>What controllers of the dialect need to read a request: settings, clock, caller.</summary>
public sealed class YativoRequests
{
    private readonly YativoOptions _options;
    private readonly DocumentOptions _documents;
    private readonly DocumentVault _vault;
    private readonly ICurrentCaller _caller;
    private readonly TimeProvider _clock;

    internal YativoRequests(YativoOptions options, YativoProfile profile, DocumentOptions documents, DocumentVault vault, ICurrentCaller caller, TimeProvider clock) =>
        (_options, Profile, _documents, _vault, _caller, _clock) = (options, profile, documents, vault, caller, clock);

    /// <summary>The documented version that is spoken.</summary>
    internal YativoProfile Profile { get; }

    /// <summary>Reads the body.</summary>
    internal async Task<YativoRequest> Read(HttpRequest request, CancellationToken cancellationToken) => new(
        await JsonRequest.Read(request, _options.MaxBodyBytes, _options.AllowComments, cancellationToken),
        new(Profile.TakesAlpha3Only, _caller.Name, _documents.MaxBytes, _clock.Today(), DocumentId.New(_clock.GetUtcNow())));

    /// <summary>The pictures of the document in a request, sealed.</summary>
    internal StatedContents Seal(YativoRequest request)
    {
        var pictures = YativoDocumentReader.Pictures(request.Body, request.How);
        return new(pictures.Document, [.. pictures.Contents.Select(one => (one.Purpose, _vault.Seal(one.Content)))], pictures.Findings);
    }

    /// <summary>Refuses query parameters that are not even of their type.</summary>
    internal static void RefuseUnreadable(ModelStateDictionary state)
    {
        if (!state.IsValid)
        {
            throw new InvalidInput([.. state.Where(entry => entry.Value is { Errors.Count: > 0 })
                .Select(entry => Finding.Of(Rule.Ours(Paging.InvalidParameter, "{0} cannot be read"), $"/{entry.Key}", entry.Key))]);
        }
    }
}

/// <summary>A request that was read.</summary>
/// <param name="Body">The body, an object.</param>
/// <param name="How">By what it is read.</param>
internal sealed record YativoRequest(JsonElement Body, YativoReading How);
