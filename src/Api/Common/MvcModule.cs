using System.Text.Encodings.Web;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Onboarding.Api.Common.Bodies;
using Onboarding.Api.Common.Errors;
using Onboarding.Application.Common;

namespace Onboarding.Api.Common;

/// <summary>Registers controllers, and the caller that the application asks for.</summary>
internal static class MvcModule
{
    public static IServiceCollection AddApiControllers(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddScoped<ICurrentCaller, Caller>();
        services.AddControllers(mvc =>
            {
                mvc.Filters.Add(new ProducesAttribute("application/json"));
                mvc.InputFormatters.Insert(0, CoreBodies.Formatter());

                // Our rules look at the data; MVC's own walk over the object graph would only cost time.
                mvc.ModelValidatorProviders.Clear();
                mvc.ModelMetadataDetailsProviders.Add(new SuppressChildValidationMetadataProvider(typeof(object)));
            })
            .ConfigureApiBehaviorOptions(api => api.InvalidModelStateResponseFactory = CoreExceptionHandler.UnreadableParameters)
            .AddJsonOptions(json =>
            {
                json.JsonSerializerOptions.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
                json.JsonSerializerOptions.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
            });
        return services;
    }
}
