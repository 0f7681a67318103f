using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Onboarding.Api.Common;
using Onboarding.Api.Dialects.Yativo.Kyc;
using Onboarding.Api.Dialects.Yativo.Profiles;
using Onboarding.Application.Common;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Application.Customers.Documents;
using Onboarding.Application.Customers.SubmitKyc;
using Onboarding.Domain.Common;
using Onboarding.Domain.Dialects.Yativo;

namespace Onboarding.Api.Dialects.Yativo;

/// <summary>What controllers of the dialect need to read a request: settings, clock, caller.</summary>
public sealed class YativoRequests
{
    private readonly YativoOptions _options;
    private readonly DocumentOptions _documents;
    private readonly DocumentVault _vault;
    private readonly ICurrentCaller _caller;
    private readonly TimeProvider _clock;

    internal YativoRequests(
        YativoOptions options, YativoProfile profile, DocumentOptions documents, DocumentVault vault, ICurrentCaller caller, TimeProvider clock)
        => (_options, Profile, _documents, _vault, _caller, _clock) = (options, profile, documents, vault, caller, clock);

    /// <summary>The documented version that is spoken.</summary>
    internal YativoProfile Profile { get; }

    /// <summary>The URL at which a customer is verified in a browser; nothing if there is none.</summary>
    internal string? LinkOf(CustomerView customer) => _options.KycLink?
        .Replace("{type}", YativoTerms.TypeOf(customer.EntityType), StringComparison.Ordinal)
        .Replace("{id}", customer.Id.ToString(), StringComparison.Ordinal);

    /// <summary>Reads the body.</summary>
    internal async Task<YativoRequest> Read(HttpRequest request, CancellationToken cancellationToken) => new(
        await Body(request, _options.MaxBodyBytes, cancellationToken), How());

    /// <summary>Reads a submission for verification, its files sealed.</summary>
    /// <param name="request">The request.</param>
    /// <param name="type">Whether of a person or a business; nothing for an update, whose body says it.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    internal async Task<SubmitKyc> ReadKyc(HttpRequest request, EntityType? type, CancellationToken cancellationToken)
    {
        var body = await Body(request, _options.MaxKycBodyBytes, cancellationToken);
        var names = new KycNames(body);
        request.HttpContext.Features.Set(names);
        var read = new KycReader(body, How(), names, () => DocumentId.New(_clock.GetUtcNow())).Read(type);
        var submission = read.Submission with { CommunicationNumber = $"kyc-{Guid.CreateVersion7(_clock.GetUtcNow())}" };
        return new(
            read.Customer is { } text ? IdOf(text) : null,
            submission with { Category = _options.Categories.Of(submission.Type) },
            [.. read.Files.Select(file => new StatedContents(file.Document, [(file.Purpose, _vault.Seal(file.Content))], []))]);
    }

    /// <summary>The customer's id. Ids are opaque to clients: what is none names no customer.</summary>
    internal static CustomerId IdOf(string text) => Guid.TryParseExact(text, "D", out var id) ? new(id) : throw new NotFound("Customer");

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

    // The server's own limit, 30 MB, gives way to a larger one. It is never lowered: a body that is just too large is answered before the line is cut.
    private Task<JsonElement> Body(HttpRequest request, int limit, CancellationToken cancellationToken)
    {
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size && size.MaxRequestBodySize <= limit)
        {
            size.MaxRequestBodySize = limit + 1L;
        }

        return JsonRequest.Read(request, limit, _options.AllowComments, cancellationToken);
    }

    private YativoReading How() => new(Profile.TakesAlpha3Only, _caller.Name, _documents.MaxBytes, _clock.Today(), DocumentId.New(_clock.GetUtcNow()));
}

/// <summary>A request that was read.</summary>
/// <param name="Body">The body, an object.</param>
/// <param name="How">By what it is read.</param>
internal sealed record YativoRequest(JsonElement Body, YativoReading How);
