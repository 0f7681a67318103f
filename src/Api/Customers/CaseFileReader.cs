using Onboarding.Api.Common.Bodies;
using Onboarding.Application.Customers.Documents;
using Onboarding.Application.Customers.Files;
using Onboarding.Application.Customers.StoreCaseFile;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Documents;

namespace Onboarding.Api.Customers;

/// <summary>Reads files of cases from requests and protects them before they are stored.</summary>
public sealed class CaseFileReader(CaseFileVault vault, DocumentOptions documents)
{
    // The name and the syntax around the content.
    private const int OtherBytes = 64 << 10;

    // Base64 has four characters for three bytes. MIME encoders break lines after 76 characters, and some JSON encoders escape plus signs and
    // slashes.
    private int MaxBytes => (documents.MaxBytes / 3 * 4) + (documents.MaxBytes / 5) + OtherBytes;

    /// <summary>
    /// Returns the command that stores the file. Throws <see cref="InvalidInput"/> for a content that is missing, too large or of another media type,
    /// and <see cref="NotFound"/> if the accounts that the caller sees have no such case.
    /// </summary>
    internal async Task<StoreCaseFile> Read(Guid caseId, HttpRequest request, CancellationToken cancellationToken)
    {
        var body = await CoreBodies.Read<CaseFileBody>(request, MaxBytes, cancellationToken);
        var context = new ValidationContext([]);
        var content = PlainContent.From(body?.Content, documents.MaxBytes, context, "content");
        InvalidInput.ThrowIfAny(context.Findings);
        return new(caseId, body!.Name, await vault.Protect(caseId, content!, cancellationToken));
    }
}

/// <summary>Registers the reading of files of cases.</summary>
internal static class CaseFilesModule
{
    public static IServiceCollection AddCaseFiles(this IServiceCollection services) => services.AddScoped<CaseFileReader>();
}
