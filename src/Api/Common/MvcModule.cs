using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Formatters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Onboarding.Api.Common.Bodies;
using Onboarding.Api.Common.Errors;
using Onboarding.Api.Common.Http;
using Onboarding.Api.Common.Settings;
using Onboarding.Application.Common;

namespace Onboarding.Api.Common;

/// <summary>Registers the controllers, and the caller for the application layer.</summary>
internal static class MvcModule
{
    public static IServiceCollection AddApiControllers(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(new BodyBudget(configuration.Settings<BodyOptions>().BytesInFlight));
        services.AddHttpContextAccessor();
        services.AddScoped<ICurrentCaller, Caller>();
        services.AddControllers(mvc =>
            {
                mvc.Filters.Add(new ProducesAttribute("application/json"));
                mvc.Filters.Add<KnownParameters>();
                mvc.Filters.Add<UnboundParameters>();
                mvc.Filters.Add<RequestPreconditions>();
                mvc.Filters.Add<EntityTagResults>();

                // No call takes a form: a dialect that takes multipart reads the parts itself, within limits. MVC would read a form of any size
                // before the action.
                mvc.ValueProviderFactories.RemoveType<FormValueProviderFactory>();
                mvc.ValueProviderFactories.RemoveType<JQueryFormValueProviderFactory>();
                mvc.ValueProviderFactories.RemoveType<FormFileValueProviderFactory>();
                mvc.InputFormatters.Insert(0, CoreBodies.Formatter());

                // JSON is UTF-8 (RFC 8259, 8.1), also for a caller that sends Accept-Charset.
                foreach (var formatter in mvc.OutputFormatters.OfType<TextOutputFormatter>())
                {
                    formatter.SupportedEncodings.Clear();
                    formatter.SupportedEncodings.Add(Encoding.UTF8);
                }

                // The service's own rules validate the data. MVC's validation of the object graph would only take time.
                mvc.ModelValidatorProviders.Clear();
                mvc.ModelMetadataDetailsProviders.Add(new BlankParameters());
                mvc.ModelMetadataDetailsProviders.Add(new SuppressChildValidationMetadataProvider(typeof(object)));
            })
            .ConfigureApiBehaviorOptions(api =>
            {
                api.InvalidModelStateResponseFactory = CoreExceptionHandler.UnreadableParameters;

                // MVC would write a body of its own for a status without one. The error middlewares write it, so that all have one form.
                api.SuppressMapClientErrors = true;
            })
            .AddJsonOptions(json =>
            {
                json.JsonSerializerOptions.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
                json.JsonSerializerOptions.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
            });
        return services;
    }
}
