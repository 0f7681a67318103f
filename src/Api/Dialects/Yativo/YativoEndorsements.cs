using Onboarding.Api.Common;
using Onboarding.Api.Dialects.Yativo.Wire;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Dialects.Yativo;
using Onboarding.Domain.Verification.Contracts;

namespace Onboarding.Api.Dialects.Yativo;

/// <summary>
/// The endorsements of customers (Y43): for each configured service the status of the verification, and the link to it while it is needed.
/// </summary>
/// <param name="options">The services and the link.</param>
internal sealed class YativoEndorsements(YativoOptions options)
{
    private static readonly string[] Usual = ["base"];

    private IReadOnlyList<string> Services =>
        options.Endorsements is { Count: > 0 } configured ? [.. configured.Select(one => one.ToLowerInvariant())] : Usual;

    /// <summary>Returns the endorsements of a customer as the customer object has them: services in capitalised words.</summary>
    public IReadOnlyList<EndorsementBody> InCustomer(CustomerView customer) =>
        [.. Of(customer).Select(one => one with { Service = InWords(one.Service) })];

    /// <summary>
    /// Returns the response to the request for a new link, with all endorsements. Throws <see cref="NotFound"/> for a service that is not configured.
    /// </summary>
    public StoredResponse List(CustomerView customer, string service) => YativoWriter.Ok(
        new EndorsementListResponse { StatusCode = StatusCodes.Status200OK, Message = YativoWriter.Done, Data = [.. Of(customer, service)] },
        YativoWriter.Wire.EndorsementListResponse);

    /// <summary>
    /// Returns the response to the request for a new link, with that link. Throws <see cref="NotFound"/> for a service that is not configured.
    /// </summary>
    public StoredResponse Link(CustomerView customer, string service) => YativoWriter.Ok(
        new EndorsementLinkResponse
        {
            StatusCode = StatusCodes.Status200OK,
            Message = YativoWriter.Done,
            Data = new()
            {
                CustomerId = customer.Id.ToString(),
                Service = service,
                Link = Of(customer, service).First(one => one.Service == service).HostedKycUrl is [var link, ..] ? link : null,
            },
        },
        YativoWriter.Wire.EndorsementLinkResponse);

    private IEnumerable<EndorsementBody> Of(CustomerView customer, string service) =>
        Services.Contains(service) ? Of(customer) : throw new NotFound("Endorsement");

    private IEnumerable<EndorsementBody> Of(CustomerView customer) => Services.Select(service => new EndorsementBody
    {
        Service = service,
        Status = YativoTerms.KycStatusOf(customer.VerificationStatus),
        HostedKycUrl = customer.VerificationStatus != VerificationStatus.Approved && options.KycLinkOf(customer) is { } link ? [link] : [],
        Updated = customer.VerificationReviewedAt is { } at ? YativoWriter.Time(at) : null,
    });

    private static string InWords(string service) => string.Join(' ', service.Split('_').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
}
