using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Documents;

namespace Onboarding.Api.Dialects.Yativo;

/// <summary>The images of one identity document.</summary>
/// <param name="Document">The document's id.</param>
/// <param name="Contents">The valid images.</param>
/// <param name="Findings">The defects of the other images.</param>
internal sealed record YativoPictures(
    DocumentId Document, IReadOnlyList<(DocumentPurpose Purpose, PlainContent Content)> Contents, IReadOnlyList<Finding> Findings)
{
    /// <summary>The value for a request without an identity document.</summary>
    public static YativoPictures None { get; } = new(default, [], []);
}
