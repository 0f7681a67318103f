using Onboarding.Domain.Common;

namespace Onboarding.Api.Dialects.Yativo;

/// <summary>The data that the readers need besides the body of a request.</summary>
/// <param name="AcceptsAlpha3Only">Whether only alpha-3 country codes are accepted.</param>
/// <param name="Requester">The audit user.</param>
/// <param name="MaxPictureBytes">The maximum size of one image, in bytes.</param>
/// <param name="Today">The current date, UTC.</param>
/// <param name="NewDocument">The id for an identity document in the request.</param>
internal sealed record YativoReadContext(bool AcceptsAlpha3Only, string Requester, int MaxPictureBytes, DateOnly Today, DocumentId NewDocument)
{
    /// <summary>The minimum size of one file of a submission, in bytes.</summary>
    public int MinFileBytes { get; init; }
}
