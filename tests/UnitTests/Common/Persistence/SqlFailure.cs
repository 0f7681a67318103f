using System.Reflection;
using Microsoft.Data.SqlClient;

namespace Onboarding.UnitTests.Common.Persistence;

/// <summary>Creates errors as SqlClient reports them; SqlClient has no public constructor for them.</summary>
internal static class SqlFailure
{
    private const BindingFlags Internal = BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static;

    /// <summary>Creates an error with a number and a class; from class 20 the connection is lost.</summary>
    public static SqlException Of(int number, byte severity = 16)
    {
        var error = Shortest(typeof(SqlError).GetConstructors(Internal)).Invoke(
            Arguments(Shortest(typeof(SqlError).GetConstructors(Internal)), ("infoNumber", number), ("errorClass", severity)));
        var errors = typeof(SqlErrorCollection).GetConstructor(Internal, [])!.Invoke([]);
        typeof(SqlErrorCollection).GetMethod("Add", Internal)!.Invoke(errors, [error]);
        var create = Shortest(typeof(SqlException).GetMethods(Internal).Where(method => method.Name == "CreateException"));
        return (SqlException)create.Invoke(null, Arguments(create, ("errorCollection", errors)))!;
    }

    private static T Shortest<T>(IEnumerable<T> methods) where T : MethodBase => methods.MinBy(method => method.GetParameters().Length)!;

    private static object?[] Arguments(MethodBase method, params (string Name, object? Value)[] known) =>
    [
        .. method.GetParameters().Select(parameter =>
            known.Where(one => one.Name == parameter.Name).Select(one => one.Value).DefaultIfEmpty(
                parameter.ParameterType.IsValueType ? Activator.CreateInstance(parameter.ParameterType) : parameter.ParameterType == typeof(string) ? "" : null).First()),
    ];
}
