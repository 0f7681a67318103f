using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Documents;

namespace Onboarding.Api.Dialects.Yativo;

/// <summary>The pictures of one identity document.</summary>
/// <param name="Document">The document's id.</param>
/// <param name="Contents">The pictures that can be kept.</param>
/// <param name="Findings">What is wrong with the others.</param>
internal sealed record YativoPictures(DocumentId Document, IReadOnlyList<(DocumentPurpose Purpose, PlainContent Content)> Contents, IReadOnlyList<Finding> Findings)
{
    /// <summary>No document.</summary>
    public static YativoPictures None { get; } = new(default, [], []);
}

/// <summary>By what a request is read.</summary>
/// <param name="TakesAlpha3Only">Whether a country is its alpha-3 code and nothing else.</param>
/// <param name="Requester">The audit user.</param>
/// <param name="MaxPictureBytes">The most bytes of one picture.</param>
/// <param name="Today">The day it is, UTC.</param>
/// <param name="NewDocument">The id of the document that the request may bring.</param>
internal sealed record YativoReading(bool TakesAlpha3Only, string Requester, int MaxPictureBytes, DateOnly Today, DocumentId NewDocument);
