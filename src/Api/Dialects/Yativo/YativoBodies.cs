using System.Text.Json.Serialization.Metadata;
using Onboarding.Api.Common.Bodies;
using Onboarding.Api.Common.Json;
using Onboarding.Api.Dialects.Yativo.Wire;

namespace Onboarding.Api.Dialects.Yativo;

/// <summary>Reads the bodies of this dialect: JSON objects in UTF-8, with comments if the settings allow them.</summary>
public sealed class YativoBodies
{
    private const int SmallBytes = 16 << 10;

    private readonly YativoOptions _options;

    internal YativoBodies(YativoOptions options) => _options = options;

    /// <summary>Reads the credentials of a sign-in.</summary>
    internal Task<LoginBody> Login(HttpRequest request, CancellationToken cancellationToken) =>
        Read(request, YativoWireContext.Default.LoginBody, SmallBytes, cancellationToken);

    /// <summary>Reads an API key and its secret.</summary>
    internal Task<ApiKeyBody> ApiKey(HttpRequest request, CancellationToken cancellationToken) =>
        Read(request, YativoWireContext.Default.ApiKeyBody, SmallBytes, cancellationToken);

    /// <summary>Reads the URL of a webhook.</summary>
    internal Task<WebhookUrlBody> Webhook(HttpRequest request, CancellationToken cancellationToken) =>
        Read(request, YativoWireContext.Default.WebhookUrlBody, SmallBytes, cancellationToken);

    /// <summary>Reads a new customer or a change of a customer.</summary>
    internal Task<CreateCustomerBody> Customer(HttpRequest request, CancellationToken cancellationToken) =>
        Read(request, YativoWireContext.Default.CreateCustomerBody, _options.MaxBodyBytes, cancellationToken);

    /// <summary>Reads the submission of a person for verification.</summary>
    internal async Task<KycBody> Individual(HttpRequest request, CancellationToken cancellationToken) =>
        await ReadKyc(request, YativoWireContext.Default.IndividualKycBody, cancellationToken);

    /// <summary>Reads the submission of a business for verification.</summary>
    internal async Task<KycBody> Business(HttpRequest request, CancellationToken cancellationToken) =>
        await ReadKyc(request, YativoWireContext.Default.BusinessKycBody, cancellationToken);

    /// <summary>Reads a change of a submission.</summary>
    internal async Task<KycBody> KycUpdate(HttpRequest request, CancellationToken cancellationToken) =>
        await ReadKyc(request, YativoWireContext.Default.KycUpdateBody, cancellationToken);

    /// <summary>Reads the files of an upload, which is a form. Throws <see cref="BadHttpRequestException"/> (415) for another media type.</summary>
    internal async Task<UploadForm> Upload(HttpRequest request, CancellationToken cancellationToken) =>
        MultipartObjects.IsMultipart(request)
            ? await ReadKyc(request, YativoWireContext.Default.UploadForm, cancellationToken)
            : throw new BadHttpRequestException("The body must be multipart/form-data.", StatusCodes.Status415UnsupportedMediaType);

    // Live clients send submissions as forms. A form becomes the same object as its JSON.
    private async Task<T> ReadKyc<T>(HttpRequest request, JsonTypeInfo<T> type, CancellationToken cancellationToken) where T : class
    {
        if (!MultipartObjects.IsMultipart(request))
        {
            return await ObjectBodies.Read(request, type, Rules(_options.MaxKycBodyBytes) with { UnknownName = null }, cancellationToken);
        }

        return await MultipartObjects.Read(
            request, _options.MaxKycBodyBytes, json => JsonText.ReadObject(json, type, Rules(_options.MaxKycBodyBytes)), cancellationToken);
    }

    private Task<T> Read<T>(HttpRequest request, JsonTypeInfo<T> type, int limit, CancellationToken cancellationToken) where T : class =>
        ObjectBodies.Read(request, type, Rules(limit), cancellationToken);

    private BodyRules Rules(int limit) => new(limit, ObjectBodies.Reject)
    {
        AllowsComments = _options.AllowComments,
        UnknownName = _options.UnknownNames == UnknownNamesPolicy.Reject ? YativoFields.UnknownMember : null,
    };
}
