using Microsoft.OpenApi;
using Onboarding.Api.Customers;
using Onboarding.Application.Customers.ListCustomers;
using Onboarding.Domain.Customers;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Onboarding.Api.Common.Documentation;

/// <summary>A whole customer is spliced from columns and document; this describes it as the sum of the two.</summary>
internal sealed class WholeCustomer : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        if (context.MethodInfo.Name is nameof(CustomersController.Get) or nameof(CustomersController.GetByExternalId)
            && context.MethodInfo.DeclaringType == typeof(CustomersController))
        {
            var parts = new[] { typeof(CustomerListItem), typeof(CustomerProfile) };
            var whole = new OpenApiSchema
            {
                AllOf = [.. parts.Select(part => context.SchemaGenerator.GenerateSchema(part, context.SchemaRepository))],
            };
            operation.Responses ??= [];
            operation.Responses["200"] = new OpenApiResponse
            {
                Description = "The customer; members without a value are left out.",
                Content = new Dictionary<string, OpenApiMediaType> { ["application/json"] = new() { Schema = whole } },
            };
        }
    }
}
