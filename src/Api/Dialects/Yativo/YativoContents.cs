using Onboarding.Api.Dialects.Yativo.Kyc;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Application.Customers.Documents;

namespace Onboarding.Api.Dialects.Yativo;

/// <summary>Seals the files of a request: a command carries none that can be looked at.</summary>
public sealed class YativoContents
{
    private readonly DocumentVault _vault;

    internal YativoContents(DocumentVault vault) => _vault = vault;

    /// <summary>The pictures of an identity document.</summary>
    internal ContentInputs Seal(YativoPictures pictures) =>
        new(pictures.Document, [.. pictures.Contents.Select(one => (one.Purpose, _vault.Seal(one.Content)))], pictures.Findings);

    /// <summary>The files of a submission for verification.</summary>
    internal IReadOnlyList<ContentInputs> Seal(IReadOnlyList<KycContent> files) =>
        [.. files.Select(file => new ContentInputs(file.Document, [(file.Purpose, _vault.Seal(file.Content))], []))];
}
