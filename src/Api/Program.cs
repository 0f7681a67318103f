using Onboarding.Api.Common;
using Onboarding.Api.Common.Access;
using Onboarding.Api.Common.Documentation;
using Onboarding.Api.Common.Errors;
using Onboarding.Api.Common.Health;
using Onboarding.Api.Common.Telemetry;
using Onboarding.Api.Dialects.Amlyze;
using Onboarding.Application.Common;
using Onboarding.Infrastructure.Audit;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.Customers;
using Onboarding.Infrastructure.ReferenceData;

Hosting.SayWhyNot();

// Settings lie beside the program; the caller's directory stays current, so data/ and file arguments mean what the caller sees.
var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = Hosting.ContentRoot(args) });
builder.ConfigureHosting();

builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddApplication();
builder.Services.AddPersistence(builder.Configuration);

builder.Services.AddCustomers();
builder.Services.AddReferenceData();
builder.Services.AddAudit();

builder.Services.AddEdge();
builder.Services.AddAccess(builder.Configuration);
builder.Services.AddHouseErrors();
builder.Services.AddHealth();
builder.Services.AddTelemetry(builder.Configuration);
builder.Services.AddDocumentation();

builder.Services.AddAmlyze(builder.Configuration);

var app = builder.Build();

app.UseMiddleware<CorrelationId>();
app.UseHouseErrors();
app.UseAmlyze();
app.UseRouting();
app.UseAuthorization();
app.MapHealth();
app.MapDocumentation();
app.MapControllers();

await app.Services.StartDatabase();
await app.RunAsync();

/// <summary>The program, named so that integration tests can start it.</summary>
public partial class Program;
