using Onboarding.Api.Access;
using Onboarding.Api.Audit;
using Onboarding.Api.Common;
using Onboarding.Api.Common.Access;
using Onboarding.Api.Common.Browsers;
using Onboarding.Api.Common.CommandLine;
using Onboarding.Api.Common.Documentation;
using Onboarding.Api.Common.Errors;
using Onboarding.Api.Common.Exports;
using Onboarding.Api.Common.Health;
using Onboarding.Api.Common.Http;
using Onboarding.Api.Common.Idempotency;
using Onboarding.Api.Common.Network;
using Onboarding.Api.Common.Settings;
using Onboarding.Api.Common.Telemetry;
using Onboarding.Api.Console;
using Onboarding.Api.Customers;
using Onboarding.Api.Notifications;
using Onboarding.Api.Privacy;
using Onboarding.Api.ReferenceData;
using Onboarding.Api.Risk;
using Onboarding.Api.Screening;
using Onboarding.Application.Common;
using Onboarding.Infrastructure;
using Onboarding.Infrastructure.Access;
using Onboarding.Infrastructure.Audit;
using Onboarding.Infrastructure.Common.Idempotency;
using Onboarding.Infrastructure.Common.Leases;
using Onboarding.Infrastructure.Common.Outbox;
using Onboarding.Infrastructure.Common.Outgoing;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.Common.Retention;
using Onboarding.Infrastructure.Customers;
using Onboarding.Infrastructure.Notifications;
using Onboarding.Infrastructure.Privacy;
using Onboarding.Infrastructure.ReferenceData;
using Onboarding.Infrastructure.Risk;
using Onboarding.Infrastructure.Screening;
using Onboarding.Infrastructure.Statistics;

Hosting.ReportStartFailure();
Hosting.RestrictNewFiles();

// A first word such as clients is a command; other arguments are for the server.
var isCommand = CommandLineModule.IsCommand(args);

// The settings are in the program's folder. The caller's directory stays the current one, so that data/ and file arguments are relative to it.
var builder = WebApplication.CreateBuilder(new WebApplicationOptions
{
    Args = isCommand ? [] : args,
    ContentRootPath = Hosting.ContentRoot(args),
    EnvironmentName = Hosting.EnvironmentName(isCommand ? [] : args, Environment.GetEnvironmentVariable),
});
builder.AddWorkingDirectory();
builder.ConfigureHosting();
builder.CheckSettings(isCommand ? [] : args);

builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddApplication();
builder.Services.AddPersistence(builder.Configuration);
builder.Services.AddLeases(builder.Configuration);
builder.Services.AddOutgoing();
builder.Services.AddOutbox();
builder.Services.AddIdempotency(builder.Configuration);
builder.Services.AddRetention(builder.Configuration);

builder.Services.AddCustomers(builder.Configuration);
builder.Services.AddReferenceData();
builder.Services.AddRisk(builder.Configuration);
builder.Services.AddScreening(builder.Configuration);
builder.Services.AddAudit(builder.Configuration);
builder.Services.AddAccess(builder.Configuration);
builder.Services.AddNotifications(builder.Configuration);
builder.Services.AddStatistics(builder.Configuration);
builder.Services.AddUnitOfWork();

builder.Services.AddHttpBasics(builder.Configuration);
builder.Services.AddApiControllers(builder.Configuration);
builder.Services.AddCaseFiles();
builder.Services.AddIdempotentCalls();
builder.Services.AddSignIn(builder.Configuration, builder.Environment);
builder.Services.AddRateLimits(builder.Configuration);
builder.AddKeyRing();

// After the key ring: its start checks the keys before the journal of erasures is read.
builder.Services.AddPrivacy(builder.Configuration);
builder.Services.AddCoreExceptionHandler();
builder.Services.AddHealth();
builder.Services.AddScreeningHealth();
builder.Services.AddAuditHealth();
builder.Services.AddHostLogs();
builder.Services.AddTelemetry(builder.Configuration);
builder.Services.AddNetwork(builder.Configuration);
builder.Services.AddDocumentation(builder.Configuration);
builder.Services.AddConsole(builder.Configuration);

// One line for each dialect; a build with -p:Without=Name leaves its folders out (docs/extend.md).
#if !WITHOUT_AMLYZE
Onboarding.Api.Dialects.Amlyze.AmlyzeModule.AddAmlyze(builder.Services, builder.Configuration);
#endif
#if !WITHOUT_YATIVO
Onboarding.Api.Dialects.Yativo.YativoModule.AddYativo(builder.Services, builder.Configuration);
#endif
#if !WITHOUT_ENFUCE
Onboarding.Api.Dialects.Enfuce.EnfuceModule.AddEnfuce(builder.Services, builder.Configuration);
#endif

builder.Services.AddCoreEvents();

builder.Services.AddAccessCommands();
builder.Services.AddKeysCommands();
builder.Services.AddDatabaseCommands();
builder.Services.AddExports().AddExport<CustomersExport>().AddExport<AuditLines>().AddExport<CasesExport>().AddExport<EventsExport>();
builder.Services.AddReferenceDataCommands();
builder.Services.AddScreeningCommands();
builder.Services.AddAuditCommands();
builder.Services.AddPrivacyCommands();
if (isCommand)
{
    builder.ConfigureCommandLine();
    return await builder.Build().RunCommand(args);
}

var app = builder.Build();

app.UseNetwork();
app.UseHttpBasics();
app.UseBrowserHeaders();
app.UseCoreExceptionHandler();
app.UseDialects();
app.UseConsole();
app.UseForeignOrigins();
app.UseDocumentation();
app.UseRouting();
app.UseSignIn();
app.UseRateLimits();
app.UseAuthorization();
app.MapHealth();
app.MapMetrics();
app.MapControllers();
app.MapConsole();

await app.Services.StartDatabase();
await app.Services.StartKeyRing();
await app.Serve();
return 0;

/// <summary>The program, named so that integration tests can start it.</summary>
public partial class Program;
