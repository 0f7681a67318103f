using Onboarding.Api.Dialects.Yativo.Kyc;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Application.Customers.Documents;

namespace Onboarding.Api.Dialects.Yativo;

/// <summary>Encrypts the files of a request, so that commands contain no readable files.</summary>
public sealed class YativoContents
{
    private readonly DocumentVault _vault;

    internal YativoContents(DocumentVault vault) => _vault = vault;

    /// <summary>Encrypts the images of an identity document.</summary>
    internal ContentInputs Protect(YativoPictures pictures) =>
        new(pictures.Document, [.. pictures.Contents.Select(one => (one.Purpose, _vault.Protect(one.Content)))], pictures.Findings);

    /// <summary>Encrypts the files of a submission for verification.</summary>
    internal IReadOnlyList<ContentInputs> Protect(IReadOnlyList<KycContent> files) =>
        [.. files.Select(file => new ContentInputs(file.Document, [(file.Purpose, _vault.Protect(file.Content))], []))];
}
