"""Pages fail, hang and are malformed; whoever fetches many must expect that of each."""

import concurrent.futures
import http.client
import http.server
import re
import threading
import time
import urllib.error
import urllib.request

WORKERS = 4
TIMEOUT = 0.5
LINKS = "<a href='/a'>a</a> <a href='/b'>b</a>"
PAGES = {
    "/home": (0.01, "<title>Home</title>" + LINKS),
    "/news": (0.03, "<title>News</title>" + LINKS + LINKS),
    "/hangs": (0.8, "<title>Too late</title>"),
    "/missing": (0.005, None),
    "/unclosed": (0.01, "<title>Unclosed" + LINKS),
    "/breaks": (0.01, None),
    "/empty": (0.005, ""),
    "/docs": (0.02, "<title>Docs</title>" + LINKS),
}


class Pages(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        delay, body = PAGES[self.path]
        time.sleep(delay)
        if self.path == "/breaks":
            return  # closes the connection without an answer
        self.send_response(404 if body is None else 200)
        self.end_headers()
        try:
            self.wfile.write((body or "").encode())
        except OSError:
            pass  # whoever asked has given up

    def log_message(self, *arguments):
        pass


def scrape(port, path):
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}{path}", timeout=TIMEOUT) as page:  # mark: get
            body = page.read().decode()
    except urllib.error.HTTPError as error:
        return f"failed: {path} has status {error.code}"
    except TimeoutError:
        return f"failed: {path} timed out"
    except http.client.RemoteDisconnected:
        return f"failed: {path} broke the connection"
    title = re.search("<title>([^<]*)</title>", body)
    links = body.count("<a href=")
    return f"{title.group(1) if title else path + ', without title'}: {links} links"


if __name__ == "__main__":
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Pages)  # mark: server
    with concurrent.futures.ProcessPoolExecutor(max_workers=WORKERS) as pool:  # mark: pool
        futures = [pool.submit(scrape, server.server_port, path) for path in PAGES]  # mark: map
        threading.Thread(target=server.serve_forever, daemon=True).start()
        results = [future.result() for future in futures]
    for result in results:
        print(result)  # mark: print
    read = sum(not result.startswith("failed") for result in results)
    print(f"{read} of {len(results)} pages read")  # mark: result
