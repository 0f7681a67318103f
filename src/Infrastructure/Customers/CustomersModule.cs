using Microsoft.Extensions.DependencyInjection;
using Onboarding.Application.Customers;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Domain.Customers;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.Customers.Imports;
using Onboarding.Infrastructure.Customers.Persistence;

namespace Onboarding.Infrastructure.Customers;

/// <summary>Registers the room Customers.</summary>
public static class CustomersModule
{
    /// <summary>Adds the customers' repository and read side.</summary>
    public static IServiceCollection AddCustomers(this IServiceCollection services) => services
        .AddSingleton<CustomerQueries>()
        .AddScoped<CustomerRows>()
        .AddScoped<ISatelliteRows>(provider => provider.GetRequiredService<CustomerRows>())
        .AddScoped<ICustomers, CustomerRepository>()
        .AddScoped<IImports, ImportRepository>()
        .AddScoped<ICustomerReads, CustomerReads>()
        .AddScoped<ICustomerStream, CustomerStream>()
        .AddScoped<IAssessedCustomers, AssessedCustomers>();
}
