using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Application.Common;
using Onboarding.Application.Common.Keys;
using Onboarding.Application.Customers;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Application.Customers.Documents;
using Onboarding.Application.Customers.Files;
using Onboarding.Application.Customers.ImportUploads;
using Onboarding.Application.Customers.Items;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Customers.Addresses;
using Onboarding.Domain.Customers.Documents;
using Onboarding.Domain.Customers.Links;
using Onboarding.Infrastructure.Common.Idempotency;
using Onboarding.Infrastructure.Common.Privacy;
using Onboarding.Infrastructure.Common.Settings;
using Onboarding.Infrastructure.Customers.Contracts;
using Onboarding.Infrastructure.Customers.Documents;
using Onboarding.Infrastructure.Customers.Files;
using Onboarding.Infrastructure.Customers.Imports;
using Onboarding.Infrastructure.Customers.Items;
using Onboarding.Infrastructure.Customers.Links;
using Onboarding.Infrastructure.Customers.Persistence;
using Onboarding.Infrastructure.Customers.Privacy;
using Onboarding.Infrastructure.Customers.Searches;

namespace Onboarding.Infrastructure.Customers;

/// <summary>Registers the services of the Customers module.</summary>
public static class CustomersModule
{
    /// <summary>Adds the repositories and queries of customers, and the contents of their documents (settings <c>Documents__…</c>).</summary>
    public static IServiceCollection AddCustomers(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton<AddressResolver>()
        .AddSingleton<CustomerPaths>()
        .AddSingleton<CustomerQueries>()
        .AddSingleton<IdentifierHash>()
        .AddScoped<CustomerVisibility>()
        .AddScoped<CustomerFactsReads>()
        .AddScoped<CustomerFigures>()
        .AddScoped<ReviewedCustomers>()
        .AddScoped<CustomerRows>()
        .AddScoped<ErasedNumbers>()
        .AddScoped<IErasedNumbers>(provider => provider.GetRequiredService<ErasedNumbers>())
        .AddSingleton<ErasedNumberPresence>()
        .AddScoped<IDataSubjects, DataSubjects>()
        .AddScoped<ISubjectMentions, DataSubjects>()
        .AddScoped<IPersonalRows, CustomerPersonalRows>()
        .AddScoped<IRetainedCustomers, RetainedCustomers>()
        .AddScoped<ICustomers, CustomerRepository>()
        .AddScoped<ICustomerLinks, CustomerLinkRepository>()
        .AddScoped<IImports, ImportRepository>()
        .AddScoped<IImportReads, ImportReads>()
        .AddSingleton(configuration.Settings<ImportOptions>())
        .AddScoped<IImportUploads, ImportUploadRepository>()
        .AddSingleton<IImportContents, ImportContents>()
        .AddScoped<IImportReader, NoImportReader>()
        .AddScoped<ImportUploadCleanup>()
        .AddHostedService<ImportUploadService>()
        .AddHostedService<ImportCleanupService>()
        .AddScoped<IProtectedRows, ProtectedImportRows>()
        .AddScoped<IProtectedRows, ProtectedLineRows>()
        .AddScoped<ICustomerReads, CustomerReads>()
        .AddScoped<IAccountUse, AccountsOfCustomers>()
        .AddSingleton(new SearchBounds())
        .AddScoped<CustomerSearch>()
        .AddHostedService<NameKeyService>()
        .AddScoped<ImportFigures>()
        .AddScoped<ICustomerStream, CustomerStream>()
        .AddSingleton<ICustomerDocuments, CustomerDocuments>()
        .AddScoped<IPartyStream, CustomerStream>()
        .AddScoped<IVersionSnapshots, VersionSnapshots>()
        .AddSingleton<ICustomerSnapshots, CustomerSnapshots>()
        .AddScoped<IAssessedCustomers, AssessedCustomers>()
        .AddScoped<IScreenedCustomers, ScreenedCustomers>()
        .AddScoped<ScreeningDemands>()
        .AddSingleton(new OutcomeTypes(CustomerOutcomes.Default))
        .AddDocuments(configuration);

    private static IServiceCollection AddDocuments(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(configuration.Settings<DocumentOptions>())
        .AddSingleton<ContentProtection>()
        .AddSingleton<IContentProtection>(provider => provider.GetRequiredService<ContentProtection>())
        .AddScoped<IDocumentContents, DocumentContentRepository>()
        .AddScoped<IDocumentReads, DocumentReads>()
        .AddScoped<DocumentContentKeys>()
        .AddScoped<IUploads, UploadRepository>()
        .AddScoped<IProtectedRows, ProtectedDocumentRows>()
        .AddScoped<ICaseFiles, CaseFileRepository>()
        .AddScoped<IOpenItems, OpenItemRepository>()
        .AddScoped<IExpiringDocuments, ExpiringDocuments>()
        .AddHostedService<DocumentExpiryService>()
        .AddScoped<IProtectedRows, ProtectedUploadRows>()
        .AddScoped<IProtectedRows, ProtectedCaseFileRows>();
}
